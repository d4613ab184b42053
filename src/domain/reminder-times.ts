import type { WorkCalendar } from './calendar.ts'
import { deadlineOf, isOwed, type Obligation } from './obligation.ts'
import type { Person } from './person.ts'
import type { DutyInForce } from './policy/duty-in-force.ts'
import { morningsIn } from './reminder/morning.ts'
import { recipientsOf } from './reminder/recipients.ts'
import type { Major } from './school.ts'

export interface PlannedReminder {
  /** Carries the due day: when that moves, the old key is no longer planned and can be cancelled. */
  readonly key: string
  readonly personId: string
  readonly at: Date
  readonly kind: string
  readonly obligationIds: readonly string[]
}

/** How an item is reminded of. */
export interface ReminderRule {
  readonly by: DutyInForce['by']
  /** How many working days ahead to remind, such as [20, 10, 5, 3, 1, 0]. */
  readonly workingDaysBefore: readonly number[]
}

export interface ReminderContext {
  /** Each has been stored and has an id. */
  readonly obligations: readonly Obligation[]
  /** By item; of what is not in it nobody is reminded. */
  readonly rules: ReadonlyMap<string, ReminderRule>
  readonly people: readonly Person[]
  readonly majors: readonly Major[]
  readonly calendar: WorkCalendar
  readonly zone: string
}

/** All reminders of this kind are planned together. */
export const dutyReminder = 'duty'

/**
 * Who is reminded of what and when: whoever has to do it, once for everything due on one day. Instants that have passed
 * are planned too; whether they are still worth sending is for the caller to say.
 */
export function planReminders(context: ReminderContext): PlannedReminder[] {
  const reminded = recipientsOf(context)
  const told = context.obligations.filter(isOwed).flatMap((obligation) => {
    const due = deadlineOf(obligation)
    const rule = context.rules.get(obligation.item)
    if (due === undefined || !rule) return []
    return reminded(obligation, rule.by).flatMap((personId) =>
      rule.workingDaysBefore.map((days) => ({ personId, due, days, id: obligation.id })),
    )
  })
  const together = Map.groupBy(told, ({ personId, due, days }) =>
    [dutyReminder, personId, due, days].join('/'),
  )
  const morning = morningsIn(context.zone)
  return [...together].flatMap(([key, [first, ...more]]) => {
    if (!first) return []
    const { personId, due, days } = first
    const obligationIds = [...new Set([first, ...more].map(({ id }) => id))].toSorted()
    const at = morning(context.calendar.workingDaysBefore(due, days), personId)
    return [{ key, personId, at, kind: dutyReminder, obligationIds }]
  })
}

/** Reminders planned in parts, made one of each key. */
export function mergedReminders(parts: Iterable<readonly PlannedReminder[]>): PlannedReminder[] {
  const merged = new Map<string, { readonly reminder: PlannedReminder; readonly ids: Set<string> }>()
  for (const part of parts) {
    for (const reminder of part) {
      const { ids } = merged.get(reminder.key) ?? { ids: new Set<string>() }
      for (const id of reminder.obligationIds) ids.add(id)
      merged.set(reminder.key, { reminder, ids })
    }
  }
  return [...merged.values()].map(({ reminder, ids }) => ({
    ...reminder,
    obligationIds: [...ids].toSorted(),
  }))
}

/** An instant after nine on a working day; people are spread over the half hour, and nobody gets the full hour. */
export function remindAt(
  of: { readonly due: string; readonly workingDaysBefore: number; readonly personId: string },
  { calendar, zone }: Pick<ReminderContext, 'calendar' | 'zone'>,
): Date {
  return morningsIn(zone)(calendar.workingDaysBefore(of.due, of.workingDaysBefore), of.personId)
}
