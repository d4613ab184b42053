import { statements } from './statements.ts'

/** Calendars of one's own at a secret address, and messages of which nothing is kept once they were sent. */
export const calendarFeeds = statements(
  `create table calendar_feeds (
    person_id uuid primary key references people,
    -- of the secret in its address; none where it was taken back
    secret_hash text unique check (length(secret_hash) = 43),
    made_at timestamptz not null,
    changed_at timestamptz,
    -- each event as it was last given out, by its id
    given jsonb not null
  )`,
  `alter table outbox
    -- true where it holds a secret, such as an address
    add column confidential boolean`,
)
