// Written from the migrated database by describe.ts; test/store/tables.test.ts says how. Not edited by hand.
import type { ColumnType, GeneratedAlways } from 'kysely'

export interface Database {
  readonly attachment_bytes: AttachmentBytesTable
  readonly attachments: AttachmentsTable
  readonly audit_entries: AuditEntriesTable
  readonly audit_head: AuditHeadTable
  readonly calendar_settings: CalendarSettingsTable
  readonly chats: ChatsTable
  readonly drafts: DraftsTable
  readonly figures: FiguresTable
  readonly files: FilesTable
  readonly greetings: GreetingsTable
  readonly imports: ImportsTable
  readonly major_partners: MajorPartnersTable
  readonly majors: MajorsTable
  readonly number_series: NumberSeriesTable
  readonly obligations: ObligationsTable
  readonly observation_observers: ObservationObserversTable
  readonly observation_versions: ObservationVersionsTable
  readonly observations: ObservationsTable
  readonly outbox: OutboxTable
  readonly own_days: OwnDaysTable
  readonly people: PeopleTable
  readonly person_majors: PersonMajorsTable
  readonly reminders: RemindersTable
  readonly schools: SchoolsTable
  readonly seen: SeenTable
  readonly terms: TermsTable
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

interface DraftsTable {
  id: string
  person_id: string
  content: ColumnType<unknown, string, string>
  observation_id: string | null
  updated_at: Date
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

interface GreetingsTable {
  key: string
  at: Date
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
  series: 'TK' | 'BA'
  year: number
  last: number
}

interface ObligationsTable {
  id: string
  kind: string
  school_id: string
  major_id: string
  term_id: string
  due_on: string
  provisional: boolean
  state: 'missing' | 'draft' | 'submitted' | 'returned' | 'extension' | 'passed'
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
}

interface OwnDaysTable {
  date: string
  kind: 'off' | 'work'
  timetable_of: number | null
  note: string
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

interface RemindersTable {
  key: string
  person_id: string
  at: Date
  kind: string
  obligation_ids: readonly string[]
  state: 'planned' | 'sent' | 'cancelled'
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
