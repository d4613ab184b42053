import type { WorkCalendar } from '../calendar.ts'
import { daysBetween } from '../dates.ts'
import { deadlineOf, isOwed, type Obligation } from '../obligation.ts'

/** One thing of a digest. Days late and days of waiting are working days. */
export interface DigestLine {
  readonly kind: 'late' | 'due' | 'waiting'
  readonly obligation: Obligation
  /** Late so many; due in so many calendar days; waiting for so many. */
  readonly days: number
}

interface Around {
  readonly calendar: Pick<WorkCalendar, 'workingDaysBetween'>
  readonly today: string
  /** The last day that is looked ahead to. */
  readonly until: string
}

/** What is late, the latest first; what is due soon, the soonest first; what waits for a verdict, the longest first. */
export function linesOf(obligations: readonly Obligation[], around: Around): readonly DigestLine[] {
  const lines = obligations.flatMap((one) => lineOf(one, around) ?? [])
  return lines.toSorted(
    (one, other) =>
      order.indexOf(one.kind) - order.indexOf(other.kind) ||
      (one.kind === 'due' ? one.days - other.days : other.days - one.days),
  )
}

const order: readonly DigestLine['kind'][] = ['late', 'due', 'waiting']

function lineOf(obligation: Obligation, { calendar, today, until }: Around): DigestLine | undefined {
  const { state, doneOn } = obligation
  if (state === 'submitted' || state === 'resubmitted') {
    const since = doneOn ?? today
    const days = since < today ? calendar.workingDaysBetween(since, today) : 0
    return { kind: 'waiting', obligation, days }
  }
  const deadline = deadlineOf(obligation)
  if (!isOwed(obligation) || deadline === undefined || deadline > until) return undefined
  if (deadline >= today) return { kind: 'due', obligation, days: daysBetween(today, deadline) }
  return { kind: 'late', obligation, days: Math.max(1, calendar.workingDaysBetween(deadline, today)) }
}
