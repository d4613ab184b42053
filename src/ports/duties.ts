import type { Change } from './consortium.ts'

/** 提醒 — a word to a person at an instant, planned as a row: the rows are the truth, queues only wake. */
export interface Reminder {
  /** Two reminders of one key are one. */
  readonly key: string
  readonly personId: string
  readonly at: Date
  readonly kind: string
  readonly obligationIds: readonly string[]
  readonly state: 'planned' | 'sent' | 'cancelled'
}

export interface Reminders {
  /** Plans a reminder, also one that was cancelled, or moves a planned one; one already sent stays as it is. */
  plan(reminder: Omit<Reminder, 'state'>): Promise<Change>
  /** The same for many, each once. */
  planAll(reminders: readonly Omit<Reminder, 'state'>[]): Promise<void>
  due(now: Date, limit: number): Promise<readonly Reminder[]>
  /** The instant of the next planned reminder after an instant. */
  next(after: Date): Promise<Date | undefined>
  planned(kind: string): Promise<readonly Reminder[]>
  close(key: string, state: 'sent' | 'cancelled'): Promise<void>
}
