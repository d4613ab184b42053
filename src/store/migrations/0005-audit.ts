import { statements } from './statements.ts'

/**
 * Who did what when to what. The database itself chains each entry to the one before, so that one put in by hand is
 * chained too; the head is kept apart, so that the newest cannot be taken away unseen.
 */
export const audit = statements(
  `create table audit_head (
    one boolean primary key check (one),
    position bigint not null check (position >= 0),
    hash bytea not null
  )`,
  `insert into audit_head values (true, 0, decode(repeat('00', 32), 'hex'))`,
  `create table audit_entries (
    position bigint primary key check (position >= 1),
    entry text not null, -- JSON with its keys in order: exactly what the hash is of
    previous bytea not null,
    hash bytea not null,
    -- read from the entry, so that nothing is listed which the hash does not cover
    noun text not null generated always as (split_part(entry::jsonb ->> 'act', '.', 1)) stored,
    school_id text generated always as (entry::jsonb ->> 'schoolId') stored,
    person_id text generated always as (entry::jsonb -> 'actor' ->> 'personId') stored,
    subject_id text generated always as (entry::jsonb -> 'subject' ->> 'id') stored,
    label text generated always as (entry::jsonb -> 'subject' ->> 'label') stored
  )`,
  `create index audit_entries_by_noun on audit_entries (noun, position)`,
  `create index audit_entries_by_school on audit_entries (school_id, position)`,
  `create index audit_entries_by_person on audit_entries (person_id, position)`,
  `create index audit_entries_by_subject on audit_entries (subject_id, position)`,
  `create index audit_entries_by_label on audit_entries (label) where label is not null`,
  // Whoever appends at the same time waits here for the end of the other's transaction: there is one chain.
  `create function chain_audit_entry() returns trigger language plpgsql as $$
    begin
      select position + 1, hash into strict new.position, new.previous from audit_head for update;
      new.hash := sha256(new.previous || convert_to(new.entry, 'UTF8'));
      update audit_head set position = new.position, hash = new.hash;
      return new;
    end
  $$`,
  `create trigger audit_entries_are_chained before insert on audit_entries
    for each row execute function chain_audit_entry()`,
  `create trigger audit_entries_are_kept before update or delete or truncate on audit_entries
    for each statement execute function refuse_change()`,
  // Only an entry moves the head.
  `create trigger audit_head_is_moved before update on audit_head
    for each statement when (pg_trigger_depth() = 0) execute function refuse_change()`,
  `create trigger audit_head_is_kept before insert or delete or truncate on audit_head
    for each statement execute function refuse_change()`,
)
