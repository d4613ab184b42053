import { statements } from './statements.ts'

/** Roles at other schools than one's own; classes, courses and who teaches them; languages of who is in no roster. */
export const teaching = statements(
  `create table person_roles (
    person_id uuid references people deferrable initially deferred,
    school_id text references schools deferrable initially deferred,
    role text not null check (role in ('teacher', 'observer', 'coordinator', 'major_lead')),
    primary key (person_id, school_id, role)
  )`,
  `create index person_roles_by_school on person_roles (school_id)`,
  `create table classes (
    id uuid primary key,
    name text not null check (name <> ''),
    school_id text not null references schools deferrable initially deferred,
    major_id text references majors deferrable initially deferred,
    cohort integer,
    unique (school_id, name) deferrable initially deferred
  )`,
  `create table courses (
    id uuid primary key,
    name text not null check (name <> ''),
    school_id text references schools deferrable initially deferred,
    major_id text references majors deferrable initially deferred
  )`,
  `create table course_teaching (
    course_id uuid references courses deferrable initially deferred,
    position integer not null,
    teacher_id uuid not null references people deferrable initially deferred,
    class_id uuid references classes deferrable initially deferred,
    primary key (course_id, position)
  )`,
  `create index course_teaching_by_teacher on course_teaching (teacher_id)`,
  `create table languages (
    open_id text primary key check (open_id <> ''),
    language text not null check (language in ('zh', 'en'))
  )`,
)
