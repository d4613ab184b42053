// Written from the migrated database by describe.ts; test/store/tables.test.ts says how. Not edited by hand.
import type { ColumnType, GeneratedAlways } from 'kysely'

export interface Database {
  readonly action_items: ActionItemsTable
  readonly activities: ActivitiesTable
  readonly activity_invitations: ActivityInvitationsTable
  readonly appointment_observers: AppointmentObserversTable
  readonly appointments: AppointmentsTable
  readonly attachment_bytes: AttachmentBytesTable
  readonly attachments: AttachmentsTable
  readonly audit_entries: AuditEntriesTable
  readonly audit_head: AuditHeadTable
  readonly calendar_events: CalendarEventsTable
  readonly calendar_feeds: CalendarFeedsTable
  readonly calendar_settings: CalendarSettingsTable
  readonly chats: ChatsTable
  readonly classes: ClassesTable
  readonly course_teaching: CourseTeachingTable
  readonly courses: CoursesTable
  readonly credits: CreditsTable
  readonly delegations: DelegationsTable
  readonly digest_schedules: DigestSchedulesTable
  readonly drafts: DraftsTable
  readonly exports: ExportsTable
  readonly extension_decisions: ExtensionDecisionsTable
  readonly figure_reports: FigureReportsTable
  readonly figure_versions: FigureVersionsTable
  readonly figures: FiguresTable
  readonly files: FilesTable
  readonly filing_drafts: FilingDraftsTable
  readonly filing_reviews: FilingReviewsTable
  readonly filing_versions: FilingVersionsTable
  readonly filings: FilingsTable
  readonly greetings: GreetingsTable
  readonly group_volumes: GroupVolumesTable
  readonly imports: ImportsTable
  readonly kpi_alerts: KpiAlertsTable
  readonly kpi_changes: KpiChangesTable
  readonly kpi_looks: KpiLooksTable
  readonly kpi_verdicts: KpiVerdictsTable
  readonly languages: LanguagesTable
  readonly major_partners: MajorPartnersTable
  readonly majors: MajorsTable
  readonly number_series: NumberSeriesTable
  readonly obligation_moves: ObligationMovesTable
  readonly obligations: ObligationsTable
  readonly observation_observers: ObservationObserversTable
  readonly observation_versions: ObservationVersionsTable
  readonly observations: ObservationsTable
  readonly outbox: OutboxTable
  readonly own_dates: OwnDatesTable
  readonly own_days: OwnDaysTable
  readonly own_reminders: OwnRemindersTable
  readonly pack_exceptions: PackExceptionsTable
  readonly people: PeopleTable
  readonly person_majors: PersonMajorsTable
  readonly person_roles: PersonRolesTable
  readonly policy_settings: PolicySettingsTable
  readonly quiet_hours: QuietHoursTable
  readonly rectification_rounds: RectificationRoundsTable
  readonly rectifications: RectificationsTable
  readonly reminders: RemindersTable
  readonly schools: SchoolsTable
  readonly seen: SeenTable
  readonly terms: TermsTable
}

interface ActionItemsTable {
  id: string
  activity_id: string
  position: number
  what: string
  owner_id: string | null
  due_on: string | null
  done_at: Date | null
}

interface ActivitiesTable {
  id: string
  kind:
    | 'seminar'
    | 'coordination_meeting'
    | 'regular_meeting'
    | 'joint_exam'
    | 'exchange'
    | 'inspection'
    | 'activity_month'
  school_id: string
  major_id: string | null
  period: string
  date: string | null
  time: string
  place: string
  state: 'planned' | 'held' | 'cancelled'
  person_id: string | null
  details: ColumnType<unknown, string, string>
  minutes_by: string | null
  minutes_at: Date | null
}

interface ActivityInvitationsTable {
  activity_id: string
  person_id: string
  answer: 'none' | 'attending' | 'declined' | 'delegate'
  delegate_id: string | null
  delegate_name: string
  at: Date
  attended: boolean | null
  in_calendar: boolean
}

interface AppointmentObserversTable {
  appointment_id: string
  person_id: string
  position: number
}

interface AppointmentsTable {
  id: string
  teacher_id: string | null
  school_id: string | null
  major_id: string | null
  course: string
  class_name: string
  date: string | null
  periods: readonly number[]
  part: 'morning' | 'afternoon' | 'evening' | null
  unannounced: boolean
  state: 'asking' | 'planned' | 'done' | 'cancelled'
  observation_id: string | null
  at: Date
}

interface AttachmentBytesTable {
  attachment_id: string
  bytes: Uint8Array
}

interface AttachmentsTable {
  id: string
  position: GeneratedAlways<number>
  person_id: string
  kind: 'image' | 'file'
  name: string
  message_id: string
  resource_key: string
  observation_id: string | null
  draft_id: string | null
  sent_at: Date
  image_key: string | null
  copy: 'wanted' | 'kept' | 'unavailable'
  filing_id: string | null
  rectification_id: string | null
  figure_report_id: string | null
  activity_id: string | null
}

interface AuditEntriesTable {
  position: number
  entry: string
  previous: Uint8Array
  hash: Uint8Array
  noun: GeneratedAlways<string>
  school_id: GeneratedAlways<string | null>
  person_id: GeneratedAlways<string | null>
  subject_id: GeneratedAlways<string | null>
  label: GeneratedAlways<string | null>
}

interface AuditHeadTable {
  one: boolean
  position: number
  hash: Uint8Array
}

interface CalendarEventsTable {
  activity_id: string
  event_id: string | null
  asked_by: string | null
  wanted: number
  written: number
  not_before: Date
  tries: number
  told: boolean
}

interface CalendarFeedsTable {
  person_id: string
  secret_hash: string | null
  made_at: Date
  changed_at: Date | null
  given: ColumnType<unknown, string, string>
}

interface CalendarSettingsTable {
  one: boolean
  first_weekday: number
}

interface ChatsTable {
  id: string
  kind: 'p2p' | 'group'
  school_id: string | null
  has_bot: boolean
  language: 'zh' | 'en' | null
}

interface ClassesTable {
  id: string
  name: string
  school_id: string
  major_id: string | null
  cohort: number | null
}

interface CourseTeachingTable {
  course_id: string
  position: number
  teacher_id: string
  class_id: string | null
}

interface CoursesTable {
  id: string
  name: string
  school_id: string | null
  major_id: string | null
}

interface CreditsTable {
  obligation_id: string
  record_kind: 'observation' | 'activity' | 'filing'
  record_id: string
}

interface DelegationsTable {
  id: string
  from_id: string
  to_id: string
  from_day: string
  to_day: string
  created_at: Date
}

interface DigestSchedulesTable {
  id: string
  person_id: string | null
  chat_id: string | null
  rule: string | null
  time: string | null
  on_day_off: 'keep' | 'skip' | 'next' | 'before' | null
  starts_on: string | null
  is_own: boolean
  set_at: Date
  next_at: Date | null
  not_before: Date | null
  told_at: Date | null
}

interface DraftsTable {
  id: string
  person_id: string
  content: ColumnType<unknown, string, string>
  observation_id: string | null
  updated_at: Date
}

interface ExportsTable {
  id: string
  position: GeneratedAlways<number>
  open_id: string
  language: 'zh' | 'en'
  kind: 'ledger' | 'inspection' | 'observations' | 'kpi'
  term_id: string
  school_id: string | null
  asked_at: Date
}

interface ExtensionDecisionsTable {
  obligation_id: string
  position: GeneratedAlways<number>
  verdict: 'granted' | 'refused'
  asked_until: string
  asked_reason: string
  until: string
  reason: string
  by_person_id: string
  instead_of_id: string | null
  at: Date
}

interface FigureReportsTable {
  id: string
  school_id: string
  person_id: string | null
  as_of: string
  entries: ColumnType<unknown, string, string>
  state: 'draft' | 'counted' | 'discarded'
  at: Date
}

interface FigureVersionsTable {
  school_id: string
  metric: string
  as_of: string
  version: number
  numerator: number
  denominator: number
  reported_by: string | null
  reported_at: Date
  reading: string | null
}

interface FiguresTable {
  school_id: string
  metric: string
  as_of: string
  numerator: number
  denominator: number
  evidence: readonly string[]
  reported_by: string | null
  reported_at: Date
  report_id: string | null
  reading: string | null
}

interface FilesTable {
  id: string
  position: GeneratedAlways<number>
  open_id: string
  language: 'zh' | 'en'
  name: string
  bytes: Uint8Array | null
  recipe: string | null
  created_at: Date
}

interface FilingDraftsTable {
  filing_id: string
  person_id: string
  content: ColumnType<unknown, string, string>
  typed: ColumnType<unknown, string, string>
  sheet_message_id: string | null
  sheet_key: string | null
  sheet_name: string | null
  updated_at: Date
}

interface FilingReviewsTable {
  filing_id: string
  position: GeneratedAlways<number>
  version: number
  verdict: 'passed' | 'returned' | 'reopened'
  reason: string
  new_due_on: string | null
  by_person_id: string
  instead_of_id: string | null
  at: Date
}

interface FilingVersionsTable {
  filing_id: string
  version: number
  content: ColumnType<unknown, string, string>
  by_person_id: string
  at: Date
}

interface FilingsTable {
  id: string
  number: string | null
  obligation_id: string
  item: string
  form: string
  school_id: string
  major_id: string | null
  version: number
  content: ColumnType<unknown, string, string>
  state: 'draft' | 'submitted' | 'returned' | 'resubmitted' | 'passed' | 'withdrawn'
  person_id: string
  submitted_at: Date | null
  updated_at: Date
}

interface GreetingsTable {
  key: string
  at: Date
}

interface GroupVolumesTable {
  chat_id: string
  per_day: number | null
  said_on: string | null
  said: number
}

interface ImportsTable {
  id: string
  position: GeneratedAlways<number>
  open_id: string
  language: 'zh' | 'en'
  state: 'waiting' | 'received' | 'ready' | 'confirmed'
  expires_at: Date
  name: string
  message_id: string
  resource_key: string
  content: string
  counts: string
}

interface KpiAlertsTable {
  person_id: string
  school_id: string
  since: Date
  due_at: Date
}

interface KpiChangesTable {
  position: GeneratedAlways<number>
  school_id: string
  metric: string
  former:
    | 'met'
    | 'unmet'
    | 'unachieved'
    | 'borderline'
    | 'high'
    | 'low'
    | 'not_applicable'
    | 'not_reported'
    | 'stale'
    | 'running'
    | 'described'
  verdict:
    | 'met'
    | 'unmet'
    | 'unachieved'
    | 'borderline'
    | 'high'
    | 'low'
    | 'not_applicable'
    | 'not_reported'
    | 'stale'
    | 'running'
    | 'described'
  at: Date
}

interface KpiLooksTable {
  school_id: string
  looked_on: string
  looked_at: Date
}

interface KpiVerdictsTable {
  school_id: string
  metric: string
  verdict:
    | 'met'
    | 'unmet'
    | 'unachieved'
    | 'borderline'
    | 'high'
    | 'low'
    | 'not_applicable'
    | 'not_reported'
    | 'stale'
    | 'running'
    | 'described'
}

interface LanguagesTable {
  open_id: string
  language: 'zh' | 'en'
}

interface MajorPartnersTable {
  major_id: string
  school_id: string
  position: number
}

interface MajorsTable {
  id: string
  name: string
  secondary_name: string
  lead_id: string | null
}

interface NumberSeriesTable {
  series: 'TK' | 'BA' | 'ZG'
  year: number
  last: number
}

interface ObligationMovesTable {
  position: GeneratedAlways<number>
  obligation_id: string
  moved_from: string | null
  moved_to: string | null
  at: Date
}

interface ObligationsTable {
  id: string
  item: string
  kind:
    | 'filing'
    | 'meeting'
    | 'observation_round'
    | 'inspection'
    | 'joint_exam'
    | 'exchange'
    | 'agreement'
    | 'report'
    | 'plan'
    | 'review'
    | 'activity'
  school_id: string
  major_id: string | null
  period: string
  part: number
  nominal: string | null
  due_on: string | null
  provisional: boolean
  derivation: ColumnType<unknown, string, string> | null
  state: 'missing' | 'draft' | 'submitted' | 'returned' | 'resubmitted' | 'passed' | 'waived'
  done_on: string | null
  extension_state: 'asked' | 'granted' | 'refused' | null
  extension_until: string | null
  extension_reason: string | null
  deadline: GeneratedAlways<string | null>
}

interface ObservationObserversTable {
  observation_id: string
  person_id: string
  position: number
}

interface ObservationVersionsTable {
  observation_id: string
  version: number
  content: ColumnType<unknown, string, string>
  by_person_id: string
  at: Date
}

interface ObservationsTable {
  id: string
  number: string | null
  version: number
  status: 'draft' | 'submitted' | 'acknowledged' | 'returned' | 'withdrawn'
  school_id: string
  major_id: string | null
  filed_by: string
  filed_at: Date
  date: string
  periods: readonly number[]
  teacher_id: string
  course: string
  class_name: string
  topic: string
  mode: '推门听课' | '随堂听课' | '同行听课' | '公开课' | '跨校互评' | '领导听课'
  score: number | null
  grade: '优' | '良' | '中' | '合格' | '不合格' | null
  rubric: ColumnType<unknown, string, string>
  strengths: string
  problems: string
  suggestions: string
  acknowledged_at: Date | null
  acknowledgement: string | null
}

interface OutboxTable {
  id: string
  sequence: GeneratedAlways<number>
  key: string
  target_kind: 'person' | 'chat' | 'reply'
  lane: string
  reply_to: string | null
  type: 'text' | 'interactive' | 'image' | 'file'
  content: string
  language: 'zh' | 'en'
  subject: string | null
  state: 'planned' | 'sent' | 'failed' | 'superseded'
  patches: string | null
  taken: boolean
  message_id: string | null
  tries: number
  first_tried_at: Date | null
  last_tried_at: Date | null
  not_before: Date | null
  settled_at: Date | null
  reason: string | null
  confidential: boolean | null
}

interface OwnDatesTable {
  item_id: string
  period: string
  date: string
  set_by: string | null
  set_at: Date
}

interface OwnDaysTable {
  date: string
  kind: 'off' | 'work'
  timetable_of: number | null
  note: string
}

interface OwnRemindersTable {
  id: string
  number: GeneratedAlways<number>
  what: string
  audience: 'person' | 'chat' | 'not_submitted'
  person_id: string | null
  chat_id: string | null
  school_id: string | null
  major_ids: readonly string[]
  items: readonly string[]
  rule: string
  time: string
  ahead_minutes: number
  on_day_off: 'keep' | 'skip' | 'next' | 'before'
  starts_on: string
  time_said: boolean
  next_at: Date | null
  not_before: Date | null
  last_at: Date | null
  sent_at: Date | null
  snoozed_until: Date | null
  set_by: string | null
  set_at: Date
  ended_at: Date | null
  ended_by: 'done' | 'cancelled' | 'left' | null
}

interface PackExceptionsTable {
  pack_id: string
  school_id: string
  set_by: string | null
  set_at: Date
}

interface PeopleTable {
  id: string
  open_id: string | null
  name: string
  school_id: string
  roles: readonly ('teacher' | 'observer' | 'coordinator' | 'major_lead' | 'leader' | 'admin')[]
  courses: readonly string[]
  title: string
  active: boolean
  language: 'zh' | 'en' | null
}

interface PersonMajorsTable {
  person_id: string
  major_id: string
  position: number
}

interface PersonRolesTable {
  person_id: string
  school_id: string
  role: 'teacher' | 'observer' | 'coordinator' | 'major_lead'
}

interface PolicySettingsTable {
  name: string
  value: string
  set_by: string | null
  set_at: Date
}

interface QuietHoursTable {
  person_id: string
  is_off: boolean
  from_time: string
  to_time: string
  until: Date | null
  in_lessons: boolean
  volume: 'usual' | 'few' | 'last'
}

interface RectificationRoundsTable {
  rectification_id: string
  position: GeneratedAlways<number>
  kind: 'answer' | 'sent_back' | 'closed'
  text: string
  by_person_id: string
  instead_of_id: string | null
  at: Date
}

interface RectificationsTable {
  id: string
  number: string
  school_id: string
  major_id: string | null
  item: string
  finding: string
  due_on: string
  state: 'open' | 'answered' | 'sent_back' | 'closed'
  opened_by: string
  opened_at: Date
}

interface RemindersTable {
  key: string
  person_id: string
  at: Date
  kind: string
  obligation_ids: readonly string[]
  state: 'planned' | 'sent' | 'cancelled'
  not_before: Date | null
  batch: string | null
  sent_at: Date | null
  subject_kind: string | null
  subject_id: string | null
  recalls: number
  outdated: boolean
  reason: string | null
}

interface SchoolsTable {
  id: string
  name: string
  short_names: readonly string[]
  role: 'lead' | 'partner'
  kind: string
  has_college_campus: boolean
}

interface SeenTable {
  key: string
  at: Date
  answer: ColumnType<unknown, string, string> | null
}

interface TermsTable {
  id: string
  name: string
  first_day: string
  weeks: number
  last_day: string
  freshmen_start: string | null
}
