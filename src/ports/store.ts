import type { Activities, Credits } from './activities.ts'
import type { Appointments } from './appointments.ts'
import type { ActionItems, CalendarEntries, Invitations } from './attendance.ts'
import type { Audit } from './audit.ts'
import type { CalendarFeeds } from './calendar-feeds.ts'
import type { Chats, Consortium, People } from './consortium.ts'
import type { DigestSchedules, SchoolCounts, VerdictAlerts, Verdicts } from './digests.ts'
import type { Deliveries } from './deliveries.ts'
import type { Exports } from './exports.ts'
import type { QuietHours, Reminders } from './duties.ts'
import type { FigureReports, Figures } from './figures.ts'
import type { FilingDrafts } from './filing-drafts.ts'
import type { Delegations, Filings, Rectifications } from './filings.ts'
import type { GroupVolumes } from './group-volumes.ts'
import type { Files, Imports } from './imports.ts'
import type { Attachments, Drafts, Numbers, Observations } from './observations.ts'
import type { Ledger } from './ledger.ts'
import type { Obligations } from './obligations.ts'
import type { Outbox, OutboxQueue } from './outbox.ts'
import type { OwnReminders } from './own-reminders.ts'
import type { Policy } from './policy.ts'
import type { Privacy } from './privacy.ts'
import type { Teaching } from './teaching.ts'

/** What has been dealt with: the mark that makes an effect happen once. Kept for at least 24 hours. */
export interface Seen {
  /** True the first time, false ever after. Of two at once one waits for the other. */
  mark(key: string, at: Date): Promise<boolean>
  /** Keeps with the mark what was answered. */
  keepAnswer(key: string, answer: object): Promise<void>
  /** What was answered, as it was kept. */
  answer(key: string): Promise<unknown>
}

/** Everything that can be read and changed inside one transaction. */
export interface Records {
  readonly consortium: Consortium
  readonly people: People
  readonly teaching: Teaching
  readonly chats: Chats
  readonly observations: Observations
  readonly appointments: Appointments
  readonly drafts: Drafts
  readonly attachments: Attachments
  readonly numbers: Numbers
  readonly figures: Figures
  readonly figureReports: FigureReports
  readonly obligations: Obligations
  readonly activities: Activities
  readonly invitations: Invitations
  readonly actionItems: ActionItems
  readonly calendarEntries: CalendarEntries
  readonly calendarFeeds: CalendarFeeds
  readonly credits: Credits
  readonly reminders: Reminders
  readonly deliveries: Deliveries
  readonly ownReminders: OwnReminders
  readonly quietHours: QuietHours
  readonly groupVolumes: GroupVolumes
  readonly digestSchedules: DigestSchedules
  readonly verdicts: Verdicts
  readonly verdictAlerts: VerdictAlerts
  readonly schoolCounts: SchoolCounts
  readonly outbox: Outbox
  readonly seen: Seen
  readonly policy: Policy
  readonly filings: Filings
  readonly filingDrafts: FilingDrafts
  readonly delegations: Delegations
  readonly rectifications: Rectifications
  readonly imports: Imports
  readonly files: Files
  readonly exports: Exports
  readonly ledger: Ledger
  readonly audit: Audit
  readonly privacy: Privacy
}

export interface Store {
  /** All or nothing. Serialisation conflicts and dead locks are tried again, so `work` must have no other effect. */
  transaction<Result>(work: (records: Records) => Promise<Result>): Promise<Result>
  readonly outboxQueue: OutboxQueue
  /** Settles when the database answers; throws within a second when it does not. */
  ping(): Promise<void>
  /** The time by the database's clock, which all processes share. */
  time(): Promise<Date>
  close(): Promise<void>
}
