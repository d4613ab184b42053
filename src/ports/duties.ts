import type { Figure } from '#src/domain/figure.ts'
import type { FilingState, Obligation } from '#src/domain/filing.ts'
import type { Change } from './consortium.ts'

export interface Figures {
  /** The newest figure of each indicator of a school, by as-of date. */
  latest(schoolId: string): Promise<readonly Figure[]>
  put(figure: Figure, reportedBy: string | undefined, at: Date): Promise<Change>
}

export interface Obligations {
  ofTerm(kind: string, termId: string): Promise<readonly Obligation[]>
  byIds(ids: readonly string[]): Promise<readonly Obligation[]>
  /** Adds what is missing and moves the date of what is open; what is done stays. Repeating it changes nothing. */
  put(obligation: Omit<Obligation, 'id' | 'state'>): Promise<Change>
  setState(
    key: Pick<Obligation, 'kind' | 'schoolId' | 'majorId' | 'termId'>,
    state: FilingState,
  ): Promise<Change>
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
  due(now: Date, limit: number): Promise<readonly Reminder[]>
  /** The instant of the next planned reminder after an instant. */
  next(after: Date): Promise<Date | undefined>
  planned(kind: string): Promise<readonly Reminder[]>
  close(key: string, state: 'sent' | 'cancelled'): Promise<void>
}
