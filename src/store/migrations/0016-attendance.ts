import { statements } from './statements.ts'

/** Who is asked to come to what is held, what was resolved there, and its event in the platform's calendar. */
export const attendance = statements(
  `create table activity_invitations (
    activity_id uuid references activities,
    person_id uuid references people,
    answer text not null check (answer in ('none', 'attending', 'declined', 'delegate')),
    -- whoever comes instead: somebody of the roster, or a name
    delegate_id uuid references people,
    delegate_name text not null,
    at timestamptz not null,
    -- none before it was held
    attended boolean,
    in_calendar boolean not null,
    primary key (activity_id, person_id),
    check (answer = 'delegate' or (delegate_id is null and delegate_name = ''))
  )`,
  `create index activity_invitations_by_person on activity_invitations (person_id)`,
  `create table action_items (
    id uuid primary key,
    activity_id uuid not null references activities,
    position integer not null check (position > 0),
    what text not null check (what <> ''),
    owner_id uuid references people,
    due_on date,
    done_at timestamptz,
    unique (activity_id, position)
  )`,
  `create index action_items_open on action_items (owner_id, due_on) where done_at is null`,
  `create table calendar_events (
    activity_id uuid primary key references activities,
    -- the platform's; none until it was made there
    event_id text,
    asked_by uuid references people,
    -- raised with every change; written follows once the platform has it
    wanted integer not null,
    written integer not null,
    not_before timestamptz not null,
    tries integer not null,
    told boolean not null
  )`,
  `create index calendar_events_due on calendar_events (not_before) where written < wanted`,
)
