import { statements } from './statements.ts'

/** When a reminder is held back and with which message it went out; when people do not want to be told anything. */
export const reminderTimes = statements(
  `alter table reminders
    -- held back until then: somebody's quiet hours
    add column not_before timestamptz,
    -- the key of the first of those that were sent as one message
    add column batch text,
    add column sent_at timestamptz`,
  `create index reminders_by_person on reminders (person_id, sent_at)`,
  `create index reminders_by_batch on reminders (batch) where batch is not null`,
  `create table quiet_hours (
    person_id uuid primary key references people,
    is_off boolean not null,
    from_time text not null check (from_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
    to_time text not null check (to_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
    -- nothing at all until then, such as for the rest of a day
    until timestamptz
  )`,
)
