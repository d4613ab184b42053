import type { Figure } from '#src/domain/figure.ts'
import type { Change } from './consortium.ts'

export interface Figures {
  /** The newest figure of each indicator of a school, by as-of date. */
  latest(schoolId: string): Promise<readonly Figure[]>
  put(figure: Figure, reportedBy: string | undefined, at: Date): Promise<Change>
  /** Many figures, each once, as `put` would one by one; what it did to each, in order. */
  putAll(figures: readonly Figure[], reportedBy: string | undefined, at: Date): Promise<readonly Change[]>
}

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
