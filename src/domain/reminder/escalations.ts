import type { WorkCalendar } from '../calendar.ts'
import { deadlineOf, isOwed, type Obligation } from '../obligation.ts'
import { isBinding } from '../policy/force.ts'
import type { PolicyItem } from '../policy/pack.ts'
import type { PlannedReminder } from '../reminder-times.ts'
import type { School } from '../school.ts'
import type { Term } from '../term.ts'
import { dateInWeek, type FirstWeekday } from '../weeks.ts'
import { ladderOf, type Rung } from './ladder.ts'
import { morningsIn } from './morning.ts'
import type { Roster } from './recipients.ts'

export interface EscalationContext extends Roster {
  /** Each has been stored and has an id. */
  readonly obligations: readonly Obligation[]
  /** Of the packs; of what is not in it, or is no must, nobody is told. */
  readonly items: ReadonlyMap<string, Pick<PolicyItem, 'force' | 'duty'>>
  readonly schools: readonly School[]
  readonly terms: readonly Term[]
  readonly firstWeekday: FirstWeekday
  readonly calendar: WorkCalendar
  readonly zone: string
}

/** All escalations are planned together. */
export const escalation = 'escalation'

interface Step {
  /** `+2`: working days after the deadline; `w16`: in this week of the term. */
  readonly name: string
  readonly day: string
  readonly to: Rung
}

/**
 * 逾期升级 — who is told, and when, that something which must be done has not been: up the ladder, so many working days
 * after the deadline as the pack grants, or in a week of the term. One message of a step for everything due on one day.
 */
export function planEscalations(context: EscalationContext): PlannedReminder[] {
  const standing = ladderOf(context)
  const owed = context.obligations.filter(isOwed)
  // Most schools owe the same on the same day: the steps of that are counted once.
  const alike = Map.groupBy(owed, (one) => [one.item, one.period, deadlineOf(one)].join('/'))
  const told = [...alike.values()].flatMap((same) =>
    stepsOf(same[0], context).flatMap(({ name, day, to }) =>
      same.flatMap((obligation) =>
        standing(obligation, to).map((personId) => {
          const key = [escalation, personId, deadlineOf(obligation), name, day].join('/')
          return { key, personId, day, id: obligation.id }
        }),
      ),
    ),
  )
  // It joins whatever else they are told that morning.
  const morning = morningsIn(context.zone)
  return [...Map.groupBy(told, ({ key }) => key)].flatMap(([key, [first, ...more]]) => {
    if (!first) return []
    const { day, personId } = first
    const obligationIds = [...new Set([first, ...more].map(({ id }) => id))].toSorted()
    return [{ key, personId, at: morning(day, personId), kind: escalation, obligationIds }]
  })
}

function stepsOf(obligation: Obligation | undefined, context: EscalationContext): readonly Step[] {
  const { force, duty } = context.items.get(obligation?.item ?? '') ?? {}
  if (!obligation || !duty || force === undefined || !isBinding(force)) return []
  const due = deadlineOf(obligation)
  const { calendar } = context
  const late =
    due === undefined
      ? []
      : duty.escalation.map(({ after, to }) => ({
          name: `+${after}`,
          day: calendar.workingDaysAfter(due, after),
          to,
        }))
  const inTerm = duty.escalationInWeeks.flatMap(({ week, to }) => {
    const day = fridayOf(obligation, week, context)
    return day === undefined ? [] : [{ name: `w${week}`, day, to }]
  })
  return [...late, ...inTerm]
}

/** The Friday of a week of the term for which it is owed, or the last working day before. */
function fridayOf(
  { period }: Obligation,
  week: number,
  { terms, firstWeekday, calendar }: EscalationContext,
): string | undefined {
  const term = terms.find(({ id }) => id === period)
  const friday = term && dateInWeek(term, week, 5, firstWeekday)
  return friday && calendar.onOrBefore(friday)
}
