import { statements } from './statements.ts'

const kinds = `'filing', 'meeting', 'observation_round', 'inspection', 'joint_exam', 'exchange', 'agreement', 'report',
  'plan', 'review', 'activity'`

/** What is owed by every item of the packs, what is held, and what counts for what. */
export const obligations = statements(
  `create temporary table former on commit drop as select * from obligations`,
  `drop table obligations`,
  `create table obligations (
    id uuid primary key,
    item text not null check (item <> ''),
    kind text not null check (kind in (${kinds})),
    school_id text not null references schools,
    major_id text references majors,
    -- a term, a year, a school year or an event; a term may be owed for before it is known
    period text not null check (period <> ''),
    part integer not null check (part >= 1),
    nominal date,
    due_on date,
    provisional boolean not null,
    derivation jsonb,
    state text not null
      check (state in ('missing', 'draft', 'submitted', 'returned', 'resubmitted', 'passed', 'waived')),
    done_on date,
    extension_state text check (extension_state in ('asked', 'granted', 'refused')),
    extension_until date,
    extension_reason text,
    deadline date generated always as
      (case when extension_state = 'granted' then extension_until else due_on end) stored,
    unique nulls not distinct (item, period, school_id, major_id, part),
    check (num_nulls(extension_state, extension_until, extension_reason) in (0, 3))
  )`,
  `create index obligations_by_deadline on obligations (deadline, school_id, major_id)`,
  `create index obligations_by_school on obligations (school_id, deadline)`,
  `create index obligations_by_major on obligations (major_id, deadline)`,
  `create index obligations_by_period on obligations (period)`,
  // Until when somebody asked was not kept; the next planning says how the day was found.
  `insert into obligations (id, item, kind, school_id, major_id, period, part, nominal, due_on, provisional, state,
      extension_state, extension_until, extension_reason)
    select id, 'S0-13', 'filing', school_id, major_id, term_id, 1, due_on, due_on, provisional,
      case state when 'extension' then 'missing' else state end,
      case state when 'extension' then 'asked' end, case state when 'extension' then due_on end,
      case state when 'extension' then '' end
    from former where kind = 'teaching_plan'`,
  `update reminders set state = 'cancelled' where kind = 'teaching_plan' and state = 'planned'`,
  `create table obligation_moves (
    position bigint generated always as identity primary key,
    obligation_id uuid not null references obligations on delete cascade,
    moved_from date,
    moved_to date,
    at timestamptz not null
  )`,
  `create index obligation_moves_by_obligation on obligation_moves (obligation_id, position)`,
  `create table activities (
    id uuid primary key,
    kind text not null check (kind in (
      'seminar', 'coordination_meeting', 'regular_meeting', 'joint_exam', 'exchange', 'inspection', 'activity_month'
    )),
    school_id text not null references schools,
    major_id text references majors,
    period text not null check (period <> ''),
    date date,
    time text not null,
    place text not null,
    state text not null check (state in ('planned', 'held', 'cancelled')),
    person_id uuid references people,
    details jsonb not null
  )`,
  `create index activities_by_kind on activities (kind, period)`,
  `create index activities_by_date on activities (date)`,
  `create index activities_by_school on activities (school_id)`,
  `create index activities_by_major on activities (major_id)`,
  `create index activities_by_person on activities (person_id)`,
  `create table credits (
    obligation_id uuid references obligations,
    record_kind text check (record_kind in ('observation', 'activity', 'filing')),
    record_id uuid,
    primary key (obligation_id, record_kind, record_id)
  )`,
  `create index credits_by_record on credits (record_kind, record_id)`,
)
