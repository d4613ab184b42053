import type { Weekday } from '../../dates.ts'

/** A day within a month: the 25th, the last (-1), or the first Monday and the last Friday of it. */
export type DayOfMonth =
  | { readonly day: number }
  | { readonly nth: 1 | 2 | 3 | 4 | 5 | -1; readonly weekday: Weekday }

/** Teaching weeks: some of every term, or every odd or even one (单周、双周). */
export type TermWeeks = readonly number[] | 'odd' | 'even'

/** On which days something comes; every list holds something and is in order. */
export type Recurrence =
  /** On these days and never again. */
  | { readonly kind: 'dates'; readonly dates: readonly string[] }
  | { readonly kind: 'daily'; readonly interval: number }
  | { readonly kind: 'weekly'; readonly interval: number; readonly weekdays: readonly Weekday[] }
  /** A day that a month does not have is its last one; a fifth Monday that it does not have is none. */
  | { readonly kind: 'monthly'; readonly interval: number; readonly on: readonly DayOfMonth[] }
  | { readonly kind: 'yearly'; readonly months: readonly number[]; readonly on: readonly DayOfMonth[] }
  | { readonly kind: 'term'; readonly weeks: TermWeeks; readonly weekdays: readonly Weekday[] }

/** What becomes of a day that falls on a weekend or a holiday. */
export const daysOff = ['keep', 'skip', 'next', 'before'] as const
export type OnDayOff = (typeof daysOff)[number]

/** 自设提醒 — when somebody is told what they wanted to be told. */
export interface OwnSchedule {
  readonly rule: Recurrence
  /** `HH:mm` in the consortium's zone. */
  readonly time: string
  /** 提前 — so many minutes before that. */
  readonly aheadMinutes: number
  readonly onDayOff: OnDayOff
  /** No day before this one counts; every second week is counted from here. */
  readonly startsOn: string
}

/** Whether it comes again and again. */
export function isRecurring({ rule }: Pick<OwnSchedule, 'rule'>): boolean {
  return rule.kind !== 'dates'
}
