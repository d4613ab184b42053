import { statements } from './statements.ts'

/** Spreadsheets that are asked for. A row is gone once its files are on their way. */
export const exports = statements(
  `create table exports (
    id uuid primary key,
    position bigint not null generated always as identity,
    open_id text not null check (open_id <> ''),
    language text not null check (language in ('zh', 'en')),
    kind text not null check (kind in ('ledger', 'inspection', 'observations', 'kpi')),
    term_id text not null check (term_id <> ''),
    school_id text check (school_id <> ''),
    asked_at timestamptz not null,
    unique nulls not distinct (open_id, kind, term_id, school_id)
  )`,
)
