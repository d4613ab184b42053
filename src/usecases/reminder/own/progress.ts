import { nextOccurrence, type Days } from '#src/domain/reminder/own/occurrences.ts'
import type { RulesInForce } from '#src/domain/rulebook.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import type { OwnProgress, OwnReminder } from '#src/ports/own-reminders.ts'

/** The days as the consortium has them now. */
export function daysOf(
  { terms, firstWeekday }: Pick<ConsortiumSnapshot, 'terms' | 'firstWeekday'>,
  { calendar, timeZone: zone }: Pick<RulesInForce, 'calendar' | 'timeZone'>,
): Days {
  return { calendar, terms, firstWeekday, zone }
}

/** What comes next by the rule and the calendar as they are now, after everything that was said or put off. */
export function expectedNext(own: OwnReminder, days: Days): Date | undefined {
  const behind = Math.max(own.setAt.getTime(), own.lastAt?.getTime() ?? 0)
  return nextOccurrence(own.schedule, new Date(behind), days)
}

export interface Missed {
  /** The last one that is due. */
  readonly last: Date
  readonly count: number
}

/** Beyond so many nobody counts. */
const mostMissed = 1_000

/** Of everything that came due and was not said, the last one: it is said once. */
export function dueOf(own: OwnReminder, now: Date, days: Days): Missed | undefined {
  let last: Date | undefined
  let count = 0
  let next = expectedNext(own, days)
  while (next && next <= now && count < mostMissed) {
    last = next
    count += 1
    next = nextOccurrence(own.schedule, next, days)
  }
  return last && { last, count }
}

/** After one was said, or put off until an instant: the rule goes on behind it. */
export function after(
  own: OwnReminder,
  {
    last,
    sentAt,
    snoozedUntil,
  }: { readonly last: Date; readonly sentAt?: Date; readonly snoozedUntil?: Date },
  days: Days,
): OwnProgress {
  const gone = { ...own, lastAt: last, sentAt: sentAt ?? own.sentAt, snoozedUntil }
  const nextAt = expectedNext(gone, days)
  const isOver = nextAt === undefined && snoozedUntil === undefined && own.schedule.rule.kind === 'dates'
  return { ...progressOf(gone), nextAt, notBefore: undefined, ended: isOver ? 'done' : undefined }
}

export function progressOf(own: OwnReminder): OwnProgress {
  const { nextAt, notBefore, lastAt, sentAt, snoozedUntil, ended } = own
  return { nextAt, notBefore, lastAt, sentAt, snoozedUntil, ended }
}
