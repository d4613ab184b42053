import { addDays, daysBetween, weekday, type Weekday } from './dates.ts'
import type { Term } from './term.ts'

/** The term a day belongs to; none in the holidays between terms. */
export function termOn(terms: readonly Term[], date: string): Term | undefined {
  return terms.find((term) => term.firstDay <= date && date <= term.lastDay)
}

/** The first term that starts after a day. */
export function nextTerm(terms: readonly Term[], date: string): Term | undefined {
  return inOrder(terms).find((term) => term.firstDay > date)
}

/** The last term that started on or before a day. */
export function latestTerm(terms: readonly Term[], date: string): Term | undefined {
  return inOrder(terms).findLast((term) => term.firstDay <= date)
}

/**
 * 教学周 — the number of the teaching week a day is in; none outside the weeks of the term. Week 1 is the week that
 * holds the first day, whichever weekday that is; on which weekday weeks start is the consortium's to say.
 */
export function weekOf(term: Term, date: string, firstWeekday: Weekday): number | undefined {
  const week = Math.floor(daysBetween(startOfWeekOne(term, firstWeekday), date) / 7) + 1
  return week >= 1 && week <= term.weeks ? week : undefined
}

/** The day of a weekday in a teaching week; none when the term has no such week. */
export function dateInWeek(
  term: Term,
  week: number,
  day: Weekday,
  firstWeekday: Weekday,
): string | undefined {
  const first = firstDayOfWeek(term, week, firstWeekday)
  return first && addDays(first, (day - firstWeekday + 7) % 7)
}

export function firstDayOfWeek(term: Term, week: number, firstWeekday: Weekday): string | undefined {
  if (!Number.isInteger(week) || week < 1 || week > term.weeks) return undefined
  return addDays(startOfWeekOne(term, firstWeekday), (week - 1) * 7)
}

export function lastDayOfWeek(term: Term, week: number, firstWeekday: Weekday): string | undefined {
  const first = firstDayOfWeek(term, week, firstWeekday)
  return first && addDays(first, 6)
}

/** The day of a weekday in the week that `date` is in; `weeks` later where that is said. */
export function weekdayNear(
  date: string,
  day: Weekday,
  { firstWeekday, weeks = 0 }: { readonly firstWeekday: Weekday; readonly weeks?: number },
): string {
  return addDays(startOfWeek(date, firstWeekday), ((day - firstWeekday + 7) % 7) + weeks * 7)
}

/** The number of the teaching week a day is in, whichever term that is; none between terms. */
export function teachingWeekOn({ terms, firstWeekday }: Weeks, date: string): number | undefined {
  const term = termOn(terms, date)
  return term && weekOf(term, date, firstWeekday)
}

/** Monday or Sunday. */
export type FirstWeekday = 1 | 7

export interface Weeks {
  readonly terms: readonly Term[]
  readonly firstWeekday: FirstWeekday
}

function startOfWeek(date: string, firstWeekday: Weekday): string {
  return addDays(date, -((weekday(date) - firstWeekday + 7) % 7))
}

function startOfWeekOne(term: Term, firstWeekday: Weekday): string {
  return startOfWeek(term.firstDay, firstWeekday)
}

function inOrder(terms: readonly Term[]): Term[] {
  return terms.toSorted((a, b) => a.firstDay.localeCompare(b.firstDay))
}
