import { statements } from './statements.ts'

/** Messages to send, in lanes, and the marks of what has been dealt with. */
export const outbox = statements(
  `create table outbox (
    id uuid primary key,
    sequence bigint not null generated always as identity,
    key text not null unique,
    target_kind text not null check (target_kind in ('person', 'chat', 'reply')),
    lane text not null check (lane <> ''), -- the open id of a person, else the chat id
    reply_to text, -- the message that is answered
    type text not null check (type in ('text', 'interactive', 'image', 'file')),
    content text not null,
    language text not null check (language in ('zh', 'en')),
    subject text,
    state text not null check (state in ('planned', 'sent', 'failed', 'superseded')),
    patches uuid references outbox (id),
    -- A sender has read the content: what it says may be on its way, so it is no longer replaced in place.
    taken boolean not null,
    message_id text,
    tries integer not null check (tries >= 0),
    -- the first try of which it is not sure that it failed
    first_tried_at timestamptz,
    last_tried_at timestamptz,
    not_before timestamptz,
    settled_at timestamptz,
    reason text, -- of the last failure, or what replaced it
    check ((target_kind = 'reply') = (reply_to is not null)),
    check (patches is null or (subject is null and message_id is null))
  )`,
  // the head of a lane, and the heads of all lanes
  `create index outbox_unsent on outbox (lane, sequence) where state = 'planned'`,
  `create index outbox_by_subject on outbox (subject) where subject is not null`,
  // Not unique: a message that went out must be recorded as sent, whatever the platform called it.
  `create index outbox_by_message on outbox (message_id) where message_id is not null`,
  `create index outbox_by_target on outbox (patches) where patches is not null`,
  `create index outbox_by_state on outbox (state)`,
  `create table seen (
    key text primary key check (key <> ''),
    at timestamptz not null
  )`,
  `create index seen_by_time on seen (at)`,
)
