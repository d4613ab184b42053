import { statements } from './statements.ts'

/** Files on their way in and out. A row is gone once its file was imported or sent. */
export const imports = statements(
  `create table imports (
    id uuid primary key,
    position bigint not null generated always as identity,
    open_id text not null check (open_id <> ''),
    language text not null check (language in ('zh', 'en')),
    state text not null check (state in ('waiting', 'received', 'ready', 'confirmed')),
    expires_at timestamptz not null,
    name text not null,
    message_id text not null,
    resource_key text not null,
    content text not null, -- what was read of the file, JSON; empty before
    counts text not null
  )`,
  `create index imports_by_person on imports (open_id)`,
  `create table files (
    id uuid primary key,
    position bigint not null generated always as identity,
    open_id text not null check (open_id <> ''),
    language text not null check (language in ('zh', 'en')),
    name text not null check (name <> ''),
    bytes bytea,
    recipe text, -- what makes the bytes when they are sent
    created_at timestamptz not null,
    check ((bytes is null) <> (recipe is null))
  )`,
)
