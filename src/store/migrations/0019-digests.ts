import { statements } from './statements.ts'

const verdicts = `('met', 'unmet', 'unachieved', 'borderline', 'high', 'low', 'not_applicable', 'not_reported', 'stale',
  'running', 'described')`

/** 简报 — who gets one when; and which verdicts of indicators have been told, so that a change of one is noticed. */
export const digests = statements(
  `create table digest_schedules (
    id uuid primary key,
    person_id uuid unique references people,
    chat_id text unique references chats,
    -- the recurrence as RFC 5545 writes it; none: there is no digest any more
    rule text,
    time text check (time ~ '^[0-2][0-9]:[0-5][0-9]$'),
    on_day_off text check (on_day_off in ('keep', 'skip', 'next', 'before')),
    starts_on date,
    -- somebody has said so; else it goes with what the person is
    is_own boolean not null,
    set_at timestamptz not null,
    next_at timestamptz,
    -- held back until then: somebody's quiet hours, a day off
    not_before timestamptz,
    told_at timestamptz,
    check (num_nonnulls(person_id, chat_id) = 1),
    check (num_nulls(rule, time, on_day_off, starts_on) in (0, 4))
  )`,
  `create index digest_schedules_due on digest_schedules (next_at) where next_at is not null`,
  `create table kpi_verdicts (
    school_id text references schools,
    metric text check (metric <> ''),
    verdict text not null check (verdict in ${verdicts}),
    primary key (school_id, metric)
  )`,
  `create table kpi_changes (
    position bigint generated always as identity primary key,
    school_id text not null references schools,
    metric text not null,
    former text not null check (former in ${verdicts}),
    verdict text not null check (verdict in ${verdicts}),
    at timestamptz not null
  )`,
  `create index kpi_changes_by_school on kpi_changes (school_id, at)`,
  `create index kpi_changes_by_time on kpi_changes (at)`,
  // When the indicators of a school were last judged to see what has changed.
  `create table kpi_looks (
    school_id text primary key references schools,
    looked_on date not null,
    looked_at timestamptz not null
  )`,
  `create index figures_by_report_time on figures (school_id, reported_at)`,
  // Somebody is still to be told what has changed at a school since then.
  `create table kpi_alerts (
    person_id uuid references people,
    school_id text references schools,
    since timestamptz not null,
    due_at timestamptz not null,
    primary key (person_id, school_id)
  )`,
  `create index kpi_alerts_due on kpi_alerts (due_at)`,
)
