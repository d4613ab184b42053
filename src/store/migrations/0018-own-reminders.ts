import { statements } from './statements.ts'

/**
 * What people want to be told, once or again and again. A row belongs to the consortium: who set it may be gone. The
 * time to come is a column, so that what is due is found by looking, and found once: it moves on in the transaction in
 * which the message is put into the outbox.
 */
export const ownReminders = statements(
  `create table own_reminders (
    id uuid primary key,
    -- by which people name it
    number bigint not null generated always as identity unique,
    what text not null,
    audience text not null check (audience in ('person', 'chat', 'not_submitted')),
    -- who is told; of what others have not handed in: who hears how many, where no chat does
    person_id uuid references people,
    chat_id text,
    -- as far as those are looked for who have not handed it in; none: everywhere
    school_id text references schools,
    major_ids text[] not null,
    -- of the packs; none: all that is due soon
    items text[] not null,
    -- in the words of RFC 5545
    rule text not null,
    time text not null check (time ~ '^[0-2][0-9]:[0-5][0-9]$'),
    ahead_minutes integer not null check (ahead_minutes >= 0),
    on_day_off text not null check (on_day_off in ('keep', 'skip', 'next', 'before')),
    starts_on date not null,
    -- an hour that somebody said is kept, also in quiet hours
    time_said boolean not null,
    -- by the rule; none: nothing is known ahead
    next_at timestamptz,
    -- held back until then
    not_before timestamptz,
    -- the last that was sent or put off
    last_at timestamptz,
    sent_at timestamptz,
    -- last_at once more
    snoozed_until timestamptz,
    set_by uuid references people,
    set_at timestamptz not null,
    ended_at timestamptz,
    ended_by text check (ended_by in ('done', 'cancelled', 'left')),
    check (audience = 'not_submitted' or (person_id is null) <> (chat_id is null)),
    check ((ended_at is null) = (ended_by is null)),
    check (snoozed_until is null or last_at is not null)
  )`,
  `create index own_reminders_due on own_reminders (next_at) where ended_at is null`,
  `create index own_reminders_snoozed on own_reminders (snoozed_until) where snoozed_until is not null`,
  `create index own_reminders_by_person on own_reminders (person_id) where ended_at is null`,
  `create index own_reminders_by_chat on own_reminders (chat_id) where ended_at is null`,
)
