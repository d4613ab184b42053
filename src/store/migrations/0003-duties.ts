import { statements } from './statements.ts'

/** Figures that schools reported, what they owe, and the reminders about it. */
export const duties = statements(
  `create table figures (
    school_id text references schools,
    metric text check (metric <> ''),
    as_of date,
    numerator numeric not null check (numerator >= 0),
    denominator numeric not null check (denominator >= 0),
    evidence text[] not null,
    reported_by uuid references people,
    reported_at timestamptz not null,
    primary key (school_id, metric, as_of)
  )`,
  `create table obligations (
    id uuid primary key,
    kind text not null check (kind <> ''),
    school_id text not null references schools,
    major_id text not null references majors,
    term_id text not null references terms,
    due_on date not null,
    provisional boolean not null,
    state text not null check (state in ('missing', 'draft', 'submitted', 'returned', 'extension', 'passed')),
    unique (kind, term_id, school_id, major_id)
  )`,
  `create table reminders (
    key text primary key check (key <> ''),
    person_id uuid not null references people,
    at timestamptz not null,
    kind text not null check (kind <> ''),
    obligation_ids uuid[] not null,
    state text not null check (state in ('planned', 'sent', 'cancelled'))
  )`,
  `create index reminders_planned on reminders (at) where state = 'planned'`,
)
