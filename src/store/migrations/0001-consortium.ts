import { statements } from './statements.ts'

/**
 * Schools, people, majors, terms and chats. Names of tables stay clear of those of the queue's PostgreSQL backend,
 * which may share the search path. References are checked at commit, so that a file may name a lead before the person.
 */
export const consortium = statements(
  `create table schools (
    id text primary key check (id <> ''),
    name text not null,
    short_names text[] not null,
    role text not null check (role in ('lead', 'partner')),
    kind text not null,
    has_college_campus boolean not null
  )`,
  `create table people (
    id uuid primary key,
    open_id text unique check (open_id <> ''),
    name text not null,
    school_id text not null references schools deferrable initially deferred,
    roles text[] not null
      check (roles <@ array['teacher', 'observer', 'coordinator', 'major_lead', 'leader', 'admin']),
    courses text[] not null,
    title text not null,
    active boolean not null,
    language text check (language in ('zh', 'en'))
  )`,
  `create index people_by_school on people (school_id)`,
  `create table majors (
    id text primary key check (id <> ''),
    name text not null,
    secondary_name text not null,
    lead_id uuid references people deferrable initially deferred
  )`,
  `create table major_partners (
    major_id text references majors deferrable initially deferred,
    school_id text references schools deferrable initially deferred,
    position integer not null,
    primary key (major_id, school_id)
  )`,
  `create table person_majors (
    person_id uuid references people deferrable initially deferred,
    major_id text references majors deferrable initially deferred,
    position integer not null,
    primary key (person_id, major_id)
  )`,
  `create table terms (
    id text primary key check (id <> ''),
    name text not null,
    first_day date not null,
    weeks integer not null check (weeks > 0),
    last_day date not null,
    freshmen_start date,
    check (last_day > first_day)
  )`,
  `create table chats (
    id text primary key check (id <> ''),
    kind text not null check (kind in ('p2p', 'group')),
    school_id text references schools,
    has_bot boolean not null,
    language text check (language in ('zh', 'en'))
  )`,
  `create table greetings (
    key text primary key, -- an open id or a chat id
    at timestamptz not null
  )`,
)
