import { daysBetween } from '#src/domain/dates.ts'
import { deadlineOf, type Obligation } from '#src/domain/obligation.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { Context } from '../context.ts'

/** Until when something is owed, with everything a reader has to be told about that day. */
export function showDue(
  { consortium, rules, today }: Pick<Context, 'consortium' | 'rules' | 'today'>,
  obligation: Obligation,
) {
  const { nominal, dueOn, provisional, derivation, extension } = obligation
  const deadline = deadlineOf(obligation)
  const isLate = deadline !== undefined && today > deadline
  return {
    deadline,
    week: deadline === undefined ? undefined : teachingWeekOn(consortium, deadline),
    provisional: deadline === dueOn && provisional,
    /** Calendar days; negative when it is over. */
    daysLeft: deadline === undefined ? undefined : daysBetween(today, deadline),
    /** Working days. */
    lateDays: isLate ? Math.max(1, rules.calendar.workingDaysBetween(deadline, today)) : 0,
    nominal,
    dueOn,
    derivation,
    extension,
  }
}
