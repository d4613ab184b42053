import { statements } from './statements.ts'

/**
 * A reminder may be about something else than what is owed: a meeting, its minutes, what was resolved there. Pictures and
 * files belong to what is held; whoever kept its minutes last, and when, says for which of them a file is meant.
 */
export const reminderSubjects = statements(
  `alter table reminders
    add column subject_kind text check (subject_kind <> ''),
    add column subject_id uuid,
    add constraint reminders_subject_whole check ((subject_kind is null) = (subject_id is null))`,
  `create index reminders_by_subject on reminders (subject_kind, subject_id) where subject_kind is not null`,
  `alter table attachments
    add column activity_id uuid references activities,
    drop constraint attachments_check,
    add constraint attachments_check check (num_nonnulls(
      observation_id, draft_id, filing_id, rectification_id, figure_report_id, activity_id) <= 1)`,
  `create index attachments_by_activity on attachments (activity_id) where activity_id is not null`,
  `drop index attachments_waiting`,
  `create index attachments_waiting on attachments (person_id, sent_at) where num_nonnulls(
    observation_id, draft_id, filing_id, rectification_id, figure_report_id, activity_id) = 0`,
  `alter table activities
    add column minutes_by uuid references people,
    add column minutes_at timestamptz`,
  `create index activities_by_minutes on activities (minutes_by, minutes_at) where minutes_by is not null`,
)
