import { statements } from './statements.ts'

/** Filings with every version and every verdict, reviews handed over, and what schools have to put right. */
export const filings = statements(
  `create table filings (
    id uuid primary key,
    number text unique check (number <> ''),
    obligation_id uuid not null references obligations,
    item text not null check (item <> ''),
    form text not null check (form <> ''),
    school_id text not null references schools,
    major_id text references majors,
    version integer not null check (version >= 0),
    content jsonb not null,
    state text not null check (state in ('draft', 'submitted', 'returned', 'resubmitted', 'passed', 'withdrawn')),
    person_id uuid not null references people,
    submitted_at timestamptz,
    updated_at timestamptz not null,
    -- what was handed in once has a number and an instant, and what was not has neither
    check ((version = 0) = (number is null) and (version = 0) = (submitted_at is null)),
    check (version > 0 or state in ('draft', 'withdrawn'))
  )`,
  // For one obligation one filing counts, whoever begins another at the same time.
  `create unique index filings_of_obligation on filings (obligation_id) where state <> 'withdrawn'`,
  `create index filings_by_state on filings (state, submitted_at)`,
  `create index filings_by_school on filings (school_id, submitted_at)`,
  `create index filings_by_person on filings (person_id)`,
  `create table filing_versions (
    filing_id uuid references filings,
    version integer check (version >= 1),
    content jsonb not null,
    by_person_id uuid not null references people,
    at timestamptz not null,
    primary key (filing_id, version)
  )`,
  `create index filing_versions_by_person on filing_versions (by_person_id)`,
  `create table filing_reviews (
    filing_id uuid not null references filings,
    position bigint not null generated always as identity,
    version integer not null,
    verdict text not null check (verdict in ('passed', 'returned', 'reopened')),
    reason text not null check (reason <> '' or verdict = 'passed'),
    new_due_on date,
    by_person_id uuid not null references people,
    instead_of_id uuid references people check (instead_of_id <> by_person_id),
    at timestamptz not null,
    primary key (filing_id, position),
    -- a verdict is about something that was handed in
    foreign key (filing_id, version) references filing_versions
  )`,
  `create index filing_reviews_by_person on filing_reviews (by_person_id)`,
  `create index obligations_asked on obligations (deadline) where extension_state = 'asked'`,
  `create table extension_decisions (
    obligation_id uuid not null references obligations on delete cascade,
    position bigint not null generated always as identity,
    verdict text not null check (verdict in ('granted', 'refused')),
    asked_until date not null,
    asked_reason text not null,
    until date not null,
    reason text not null check (reason <> '' or verdict = 'granted'),
    by_person_id uuid not null references people,
    instead_of_id uuid references people check (instead_of_id <> by_person_id),
    at timestamptz not null,
    primary key (obligation_id, position)
  )`,
  `create index extension_decisions_by_person on extension_decisions (by_person_id)`,
  `create table delegations (
    id uuid primary key,
    from_id uuid not null references people,
    to_id uuid not null references people check (to_id <> from_id),
    from_day date not null,
    to_day date not null check (to_day >= from_day),
    created_at timestamptz not null
  )`,
  `create index delegations_by_day on delegations (to_day, from_day)`,
  `create index delegations_by_person on delegations (from_id)`,
  `create table rectifications (
    id uuid primary key,
    number text not null unique check (number <> ''),
    school_id text not null references schools,
    major_id text references majors,
    item text not null check (item <> ''),
    finding text not null check (finding <> ''),
    due_on date not null,
    state text not null check (state in ('open', 'answered', 'sent_back', 'closed')),
    opened_by uuid not null references people,
    opened_at timestamptz not null
  )`,
  `create index rectifications_by_school on rectifications (school_id, state)`,
  `create index rectifications_by_person on rectifications (opened_by)`,
  `create table rectification_rounds (
    rectification_id uuid not null references rectifications,
    position bigint not null generated always as identity,
    kind text not null check (kind in ('answer', 'sent_back', 'closed')),
    text text not null check (text <> '' or kind = 'closed'),
    by_person_id uuid not null references people,
    instead_of_id uuid references people check (instead_of_id <> by_person_id),
    at timestamptz not null,
    primary key (rectification_id, position)
  )`,
  `create index rectification_rounds_by_person on rectification_rounds (by_person_id)`,
  // What was handed in and what was said about it is evidence, as the versions of observations are.
  ...['filing_versions', 'filing_reviews', 'rectification_rounds'].map(
    (table) => `create trigger ${table}_are_kept before update or delete or truncate on ${table}
      for each statement execute function refuse_change()`,
  ),
  // It goes with what is no longer planned, and is never rewritten.
  `create trigger extension_decisions_are_kept before update or truncate on extension_decisions
    for each statement execute function refuse_change()`,
  `alter table attachments
    add column filing_id uuid references filings,
    add column rectification_id uuid references rectifications,
    drop constraint attachments_check,
    add constraint attachments_check
      check (num_nonnulls(observation_id, draft_id, filing_id, rectification_id) <= 1)`,
  `create index attachments_by_filing on attachments (filing_id) where filing_id is not null`,
  `create index attachments_by_rectification on attachments (rectification_id) where rectification_id is not null`,
  `drop index attachments_waiting`,
  `create index attachments_waiting on attachments (person_id, sent_at)
    where num_nonnulls(observation_id, draft_id, filing_id, rectification_id) = 0`,
  `alter table number_series
    drop constraint number_series_series_check,
    add constraint number_series_series_check check (series in ('TK', 'BA', 'ZG'))`,
)
