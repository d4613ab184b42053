import type { FilingState } from '#src/domain/filing.ts'
import type { Rulebook } from '#src/domain/rulebook.ts'
import { planReminders } from '#src/domain/reminder-times.ts'
import { teachingPlanDuties } from '#src/domain/teaching-plan.ts'
import type { Records } from '#src/ports/store.ts'

/** What is still owed; the rest is not reminded of. */
export const openStates: readonly FilingState[] = ['missing', 'draft', 'returned', 'extension']

/** Working days before the due day on which a reminder goes out. */
const reminderDays = [1]

export interface Planning {
  readonly records: Records
  readonly rules: Rulebook
  readonly today: string
  readonly now: Date
}

/**
 * Writes down what every school owes and when it is reminded of it. What is done stays as it is; a reminder whose
 * reason is gone is cancelled; one that was sent is not planned again.
 */
export async function planDuties({ records, rules, today, now }: Planning): Promise<void> {
  const { majors, schools, terms } = await records.consortium.snapshot()
  const { calendar, timeZone: zone } = rules
  const duties = teachingPlanDuties({ majors, schools, terms, calendar, today })
  for (const { obligation } of duties) await records.obligations.put(obligation)
  const termIds = [...new Set(duties.map(({ obligation }) => obligation.termId))]
  const owed = (
    await Promise.all(termIds.map((id) => records.obligations.ofTerm('teaching_plan', id)))
  ).flat()
  const obligations = owed.filter(({ state }) => openStates.includes(state))
  const people = await records.people.ofSchools(schools.map(({ id }) => id))
  const wanted = planReminders({ obligations, people, calendar, zone, workingDaysBefore: reminderDays })
  // What was due before the consortium was set up is not made up for.
  const ahead = wanted.filter(({ at }) => at > now)
  for (const reminder of ahead) await records.reminders.plan(reminder)
  const keys = new Set(wanted.map(({ key }) => key))
  for (const { key } of await records.reminders.planned('teaching_plan')) {
    if (!keys.has(key)) await records.reminders.close(key, 'cancelled')
  }
}
