import { statements } from './statements.ts'

/** Who is going to hear which lesson. */
export const appointments = statements(
  `create table appointments (
    id uuid primary key,
    teacher_id uuid references people,
    school_id text references schools,
    major_id text references majors,
    course text not null,
    class_name text not null,
    date date,
    periods integer[] not null,
    part text check (part in ('morning', 'afternoon', 'evening')),
    unannounced boolean not null,
    state text not null check (state in ('asking', 'planned', 'done', 'cancelled')),
    observation_id uuid references observations,
    at timestamptz not null,
    -- nothing is planned of which somebody would still have to be asked
    check (state = 'asking' or
      (teacher_id is not null and school_id is not null and date is not null and cardinality(periods) > 0)),
    check (observation_id is null or state = 'done')
  )`,
  `create index appointments_planned on appointments (date, school_id) where state = 'planned'`,
  `create index appointments_by_teacher on appointments (teacher_id)`,
  `create table appointment_observers (
    appointment_id uuid references appointments on delete cascade,
    person_id uuid references people,
    -- the first is whoever made it
    position integer not null,
    primary key (appointment_id, person_id)
  )`,
  `create index appointment_observers_by_person on appointment_observers (person_id)`,
)
