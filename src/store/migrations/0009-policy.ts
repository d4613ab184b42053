import { statements } from './statements.ts'

/** What the consortium has decided about policy. Who decided it is in the audit as well; here it is for the answers. */
export const policy = statements(
  `create table policy_settings (
    name text primary key check (name <> ''),
    value text not null check (value <> ''),
    set_by uuid references people,
    set_at timestamptz not null
  )`,
  `create index policy_settings_by_person on policy_settings (set_by)`,
  `create table pack_exceptions (
    pack_id text not null check (pack_id <> ''),
    school_id text not null references schools,
    set_by uuid references people,
    set_at timestamptz not null,
    primary key (pack_id, school_id)
  )`,
  `create index pack_exceptions_by_person on pack_exceptions (set_by)`,
  `create table own_dates (
    item_id text not null check (item_id <> ''),
    -- a year, a school year or the id of a term
    period text not null check (period ~ '^20[0-9]{2}(-20[0-9]{2}(-[12])?)?$'),
    date date not null,
    set_by uuid references people,
    set_at timestamptz not null,
    primary key (item_id, period)
  )`,
  `create index own_dates_by_person on own_dates (set_by)`,
)
