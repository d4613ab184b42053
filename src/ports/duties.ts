import type { Quiet } from '#src/domain/reminder/quiet.ts'
import type { Change } from './consortium.ts'

/** What a reminder is about where it is not about what is owed: a kind of word, and the id of our own record. */
export interface Subject {
  readonly kind: string
  readonly id: string
}

/** 提醒 — a word to a person at an instant, planned as a row: the rows are the truth, queues only wake. */
export interface Reminder {
  /** Two reminders of one key are one. */
  readonly key: string
  readonly personId: string
  readonly at: Date
  readonly kind: string
  /** None where it is about a subject. */
  readonly obligationIds: readonly string[]
  readonly subject?: Subject
  readonly state: 'planned' | 'sent' | 'cancelled'
  /** How often it was called back before it had left: 撤回. None where never. */
  readonly recalls?: number
}

/** Reminders that went out as one message. */
export interface SentBatch {
  /** The key of the first of them; the message in the outbox is `reminder:<batch>#1`. */
  readonly batch: string
  readonly personId: string
  readonly obligationIds: readonly string[]
  readonly at: Date
  readonly reminders: readonly Reminder[]
}

export interface Reminders {
  /** Plans a reminder, also one that was cancelled, or moves a planned one; one already sent stays as it is. */
  plan(reminder: Omit<Reminder, 'state'>): Promise<Change>
  /** The same for many, each once. */
  planAll(reminders: readonly Omit<Reminder, 'state'>[]): Promise<void>
  due(now: Date, limit: number): Promise<readonly Reminder[]>
  /** Everybody who has something due that is not held back, those who wait longest first. */
  peopleDue(now: Date, limit: number): Promise<readonly string[]>
  /** What is due to one person and not held back, oldest first. Whoever else asks for it waits, and finds it settled. */
  dueTo(personId: string, now: Date): Promise<readonly Reminder[]>
  /** The instant of the next planned reminder after an instant. */
  next(after: Date): Promise<Date | undefined>
  planned(kind: string): Promise<readonly Reminder[]>
  plannedTo(personId: string, kind: string): Promise<readonly Reminder[]>
  /** Planned ones about subjects of a kind, of these or of all. */
  about(kind: string, ids?: readonly string[]): Promise<readonly Reminder[]>
  /** `reason`: why it is not said at all, where there was something to say. */
  close(key: string, state: 'sent' | 'cancelled', reason?: 'volume'): Promise<void>
  /** Calls back what has not left of subjects of a kind; who says it again looks anew at what is true. */
  recall(kind: string, ids: readonly string[]): Promise<void>
  /** Messages that went out after an instant and of which something is other now; the others stay as they are. */
  outdated(after: Date, limit: number): Promise<readonly SentBatch[]>
  /** The message shows again what is true. */
  redrawn(batch: string): Promise<void>
  /** Those of one message: sent together, at this instant. */
  closeSent(keys: readonly string[], sent: { readonly batch: string; readonly at: Date }): Promise<void>
  /** Holds planned ones back until an instant. */
  hold(keys: readonly string[], until: Date): Promise<void>
  /** Holds nothing of a person's back any more: their quiet hours are others now. */
  release(personId: string): Promise<void>
  sentBatch(batch: string): Promise<SentBatch | undefined>
  /** What went out to a person last, after an instant. */
  lastBatch(personId: string, after: Date): Promise<SentBatch | undefined>
}

/** 免打扰 — when people do not want to be told anything. */
export interface QuietHours {
  /** None where nobody has said anything: then the usual hours are meant. */
  of(personId: string): Promise<Quiet | undefined>
  all(): Promise<ReadonlyMap<string, Quiet>>
  put(personId: string, quiet: Quiet): Promise<void>
}
