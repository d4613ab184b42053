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
 * holds the first day, whichever weekday that is. Weeks start on Monday unless the consortium says otherwise.
 */
export function weekOf(term: Term, date: string, firstWeekday: Weekday = 1): number | undefined {
  const week = Math.floor(daysBetween(startOfWeekOne(term, firstWeekday), date) / 7) + 1
  return week >= 1 && week <= term.weeks ? week : undefined
}

/** The day of a weekday in a teaching week; none when the term has no such week. */
export function dateInWeek(
  term: Term,
  week: number,
  day: Weekday,
  firstWeekday: Weekday = 1,
): string | undefined {
  const first = firstDayOfWeek(term, week, firstWeekday)
  return first && addDays(first, (day - firstWeekday + 7) % 7)
}

export function firstDayOfWeek(term: Term, week: number, firstWeekday: Weekday = 1): string | undefined {
  if (!Number.isInteger(week) || week < 1 || week > term.weeks) return undefined
  return addDays(startOfWeekOne(term, firstWeekday), (week - 1) * 7)
}

export function lastDayOfWeek(term: Term, week: number, firstWeekday: Weekday = 1): string | undefined {
  const first = firstDayOfWeek(term, week, firstWeekday)
  return first && addDays(first, 6)
}

function startOfWeekOne(term: Term, firstWeekday: Weekday): string {
  return addDays(term.firstDay, -((weekday(term.firstDay) - firstWeekday + 7) % 7))
}

function inOrder(terms: readonly Term[]): Term[] {
  return terms.toSorted((a, b) => a.firstDay.localeCompare(b.firstDay))
}
