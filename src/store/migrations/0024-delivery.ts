import { statements } from './statements.ts'

/** What became of a reminder on its way, how much somebody wants to hear, and how much a group does. */
export const delivery = statements(
  `alter table reminders
    -- how often it was called back before it had left
    add column recalls integer not null default 0 check (recalls >= 0),
    -- what it told of has changed since it went out: its card is drawn anew
    add column outdated boolean not null default false,
    -- why it was cancelled; none where there was nothing left to remind of
    add column reason text check (reason <> '')`,
  `alter table reminders alter column recalls drop default, alter column outdated drop default`,
  // what was said of an obligation, and what is said of it just now
  `create index reminders_sent_of on reminders using gin (obligation_ids) where state = 'sent'`,
  `create index reminders_outdated on reminders (batch) where outdated`,
  `alter table quiet_hours
    -- nothing while lessons are held
    add column in_lessons boolean not null default false,
    add column volume text not null default 'usual' check (volume in ('usual', 'few', 'last'))`,
  `alter table quiet_hours alter column in_lessons drop default, alter column volume drop default`,
  `create table group_volumes (
    chat_id text primary key references chats,
    -- messages a day that nobody has asked for; none where the group has said nothing
    per_day integer check (per_day >= 0),
    -- how many there were on the last day on which there were any
    said_on date,
    said integer not null check (said >= 0)
  )`,
)
