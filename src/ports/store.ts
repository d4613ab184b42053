import type { Audit } from './audit.ts'
import type { Chats, Consortium, People } from './consortium.ts'
import type { Figures, Obligations, Reminders } from './duties.ts'
import type { Files, Imports } from './imports.ts'
import type { Attachments, Drafts, Numbers, Observations } from './observations.ts'
import type { Outbox, OutboxQueue } from './outbox.ts'
import type { Privacy } from './privacy.ts'

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
  readonly chats: Chats
  readonly observations: Observations
  readonly drafts: Drafts
  readonly attachments: Attachments
  readonly numbers: Numbers
  readonly figures: Figures
  readonly obligations: Obligations
  readonly reminders: Reminders
  readonly outbox: Outbox
  readonly seen: Seen
  readonly imports: Imports
  readonly files: Files
  readonly audit: Audit
  readonly privacy: Privacy
}

export interface Store {
  /** All or nothing. Serialisation conflicts and dead locks are tried again, so `work` must have no other effect. */
  transaction<Result>(work: (records: Records) => Promise<Result>): Promise<Result>
  readonly outboxQueue: OutboxQueue
  /** Settles when the database answers; throws within a second when it does not. */
  ping(): Promise<void>
  close(): Promise<void>
}
