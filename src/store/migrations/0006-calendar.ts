import { statements } from './statements.ts'

/** What the consortium has decided about its calendar. */
export const calendar = statements(
  `create table own_days (
    date date primary key,
    kind text not null check (kind in ('off', 'work')),
    -- ISO 8601: Monday is 1. Nothing is taught on a day off.
    timetable_of integer check (timetable_of between 1 and 7),
    note text not null check (length(note) <= 40),
    check (kind = 'work' or timetable_of is null)
  )`,
  `create table calendar_settings (
    one boolean primary key check (one),
    first_weekday integer not null check (first_weekday in (1, 7))
  )`,
  `insert into calendar_settings values (true, 1)`,
)
