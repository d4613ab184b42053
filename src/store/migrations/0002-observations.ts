import { statements } from './statements.ts'

/** Observation records with every version of them, drafts, attachments and the numbers on receipts. */
export const observations = statements(
  `create table observations (
    id uuid primary key,
    number text unique check (number <> ''),
    version integer not null check (version >= 1),
    status text not null check (status in ('draft', 'submitted', 'acknowledged', 'returned', 'withdrawn')),
    school_id text not null references schools,
    major_id text references majors,
    filed_by uuid not null references people,
    filed_at timestamptz not null,
    date date not null,
    periods integer[] not null check (0 < all (periods)),
    teacher_id uuid not null references people,
    course text not null,
    class_name text not null,
    topic text not null,
    mode text not null check (mode in ('推门听课', '随堂听课', '同行听课', '公开课', '跨校互评', '领导听课')),
    -- numeric without a scale: with one, 88.25 would be rounded before the check sees it
    score numeric check (score between 0 and 100 and mod(score * 2, 1) = 0),
    grade text check (grade in ('优', '良', '中', '合格', '不合格')),
    rubric jsonb not null,
    strengths text not null,
    problems text not null,
    suggestions text not null,
    acknowledged_at timestamptz,
    acknowledgement text,
    check (number is not null or status = 'draft'),
    check ((acknowledged_at is null) = (acknowledgement is null))
  )`,
  `create index observations_by_teacher on observations (teacher_id, date)`,
  `create index observations_by_school on observations (school_id, date)`,
  `create index observations_by_major on observations (major_id, date)`,
  `create index observations_by_filer on observations (filed_by, filed_at)`,
  `create table observation_observers (
    observation_id uuid references observations,
    person_id uuid references people,
    position integer not null,
    primary key (observation_id, person_id)
  )`,
  `create index observation_observers_by_person on observation_observers (person_id)`,
  `create table observation_versions (
    observation_id uuid references observations,
    version integer check (version >= 1),
    content jsonb not null,
    by_person_id uuid not null references people,
    at timestamptz not null,
    primary key (observation_id, version)
  )`,
  // What somebody once filed is evidence: nobody changes or removes it, not even by hand.
  `create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
    end
  $$`,
  `create trigger observation_versions_are_kept before update or delete or truncate on observation_versions
    for each statement execute function refuse_change()`,
  `create table drafts (
    id uuid primary key,
    person_id uuid not null references people,
    content jsonb not null,
    observation_id uuid references observations,
    updated_at timestamptz not null
  )`,
  `create index drafts_by_person on drafts (person_id, updated_at)`,
  `create table attachments (
    id uuid primary key,
    -- the order of pictures that came at one instant
    position bigint not null generated always as identity,
    person_id uuid not null references people,
    kind text not null check (kind in ('image', 'file')),
    name text not null,
    message_id text not null,
    resource_key text not null,
    observation_id uuid references observations,
    -- a draft that is thrown away gives its attachments back to those that wait
    draft_id uuid references drafts on delete set null,
    sent_at timestamptz not null,
    image_key text,
    -- whether the platform's bytes are still to be fetched, are among attachment_bytes, or cannot be had any more
    copy text not null check (copy in ('wanted', 'kept', 'unavailable')),
    unique (message_id, resource_key),
    check (num_nonnulls(observation_id, draft_id) <= 1)
  )`,
  `create index attachments_by_observation on attachments (observation_id) where observation_id is not null`,
  `create index attachments_by_draft on attachments (draft_id) where draft_id is not null`,
  `create index attachments_waiting on attachments (person_id, sent_at)
    where observation_id is null and draft_id is null`,
  `create index attachments_uncopied on attachments (sent_at, position) where copy = 'wanted'`,
  // apart from the attachments, so that listing them never reads a picture
  `create table attachment_bytes (
    attachment_id uuid primary key references attachments,
    bytes bytea not null
  )`,
  `create table number_series (
    series text check (series in ('TK', 'BA')),
    year integer check (year between 1900 and 9999),
    last integer not null check (last >= 0),
    primary key (series, year)
  )`,
)
