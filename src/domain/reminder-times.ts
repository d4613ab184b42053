import type { WorkCalendar } from './calendar.ts'
import { instantAt } from './dates.ts'
import type { FilingState, Obligation } from './filing.ts'
import { hash64 } from './hash.ts'
import type { Person } from './person.ts'

export interface PlannedReminder {
  /** Carries the due day: when that moves, the old key is no longer planned and can be cancelled. */
  readonly key: string
  readonly personId: string
  readonly at: Date
  readonly kind: string
  readonly obligationIds: readonly string[]
}

export interface ReminderContext {
  /** Each has been stored and has an id. */
  readonly obligations: readonly Obligation[]
  readonly people: readonly Person[]
  readonly calendar: WorkCalendar
  readonly zone: string
  /** How many working days ahead to remind, such as [20, 10, 5, 3, 1, 0]. */
  readonly workingDaysBefore: readonly number[]
}

const stillOwed: readonly FilingState[] = ['missing', 'draft', 'returned', 'extension']

/**
 * Who is reminded of what and when: the active coordinators of the school that owes, once for everything due on one
 * day. Instants that have passed are planned too; whether they are still worth sending is for the caller to say.
 */
export function planReminders(context: ReminderContext): PlannedReminder[] {
  const open = context.obligations.filter(({ state }) => stillOwed.includes(state))
  const groups = Map.groupBy(open, ({ kind, schoolId, termId, dueOn }) =>
    JSON.stringify([kind, schoolId, termId, dueOn]),
  )
  return [...groups.values()].flatMap((together) => {
    const [first] = together
    if (!first) return []
    const obligationIds = together.map(({ id }) => id).toSorted()
    return coordinatorsOf(first.schoolId, context.people).flatMap((person) =>
      context.workingDaysBefore.map((days) => ({ ...reminder(first, person, days, context), obligationIds })),
    )
  })
}

/** An instant after nine on a working day; people are spread over the half hour, and nobody gets the full hour. */
export function remindAt(
  of: { readonly due: string; readonly workingDaysBefore: number; readonly personId: string },
  { calendar, zone }: Pick<ReminderContext, 'calendar' | 'zone'>,
): Date {
  const minute = 1 + Number(hash64(of.personId) % 29n)
  const day = calendar.workingDaysBefore(of.due, of.workingDaysBefore)
  return instantAt(day, `09:${String(minute).padStart(2, '0')}`, zone)
}

function coordinatorsOf(schoolId: string | undefined, people: readonly Person[]): Person[] {
  return people.filter(
    (person) => person.active && person.schoolId === schoolId && person.roles.includes('coordinator'),
  )
}

function reminder(
  { kind, termId, dueOn }: Obligation,
  { id: personId }: Person,
  workingDaysBefore: number,
  context: ReminderContext,
): Omit<PlannedReminder, 'obligationIds'> {
  return {
    key: [kind, termId, personId, dueOn, workingDaysBefore].join('/'),
    personId,
    at: remindAt({ due: dueOn, workingDaysBefore, personId }, context),
    kind,
  }
}
