import { calendarOf, type Rulebook } from '#src/domain/rulebook.ts'
import type { FilingState, Obligation } from '#src/domain/filing.ts'
import { planReminders, type PlannedReminder } from '#src/domain/reminder-times.ts'
import { teachingPlanDuties, type Duty } from '#src/domain/teaching-plan.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
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
export async function planDuties(planning: Planning): Promise<void> {
  const { records, now } = planning
  const consortium = await records.consortium.snapshot()
  const duties = dutiesOf(consortium, planning)
  for (const { obligation } of duties) await records.obligations.put(obligation)
  const wanted = await remindersOf(await owedOf(duties, records), consortium, planning)
  // What was due before the consortium was set up is not made up for.
  const ahead = wanted.filter(({ at }) => at > now)
  for (const reminder of ahead) await records.reminders.plan(reminder)
  const keys = new Set(wanted.map(({ key }) => key))
  for (const { key } of await records.reminders.planned('teaching_plan')) {
    if (!keys.has(key)) await records.reminders.close(key, 'cancelled')
  }
}

/** What every school owes under the calendar of this consortium, written down or not. */
export function dutiesOf(consortium: ConsortiumSnapshot, { rules, today }: Omit<Planning, 'now'>): Duty[] {
  const { majors, schools, terms } = consortium
  return teachingPlanDuties({ majors, schools, terms, calendar: calendarOf(rules, consortium), today })
}

/** What is written down of the terms that these duties are for. */
export async function owedOf(duties: readonly Duty[], records: Records): Promise<readonly Obligation[]> {
  const termIds = [...new Set(duties.map(({ obligation }) => obligation.termId))]
  return (await Promise.all(termIds.map((id) => records.obligations.ofTerm('teaching_plan', id)))).flat()
}

/** Who is reminded of what is still open, and when; instants that have passed are among them. */
export async function remindersOf(
  owed: readonly Obligation[],
  consortium: ConsortiumSnapshot,
  { records, rules }: Omit<Planning, 'now' | 'today'>,
): Promise<readonly PlannedReminder[]> {
  return planReminders({
    obligations: owed.filter(({ state }) => openStates.includes(state)),
    people: await records.people.ofSchools(consortium.schools.map(({ id }) => id)),
    calendar: calendarOf(rules, consortium),
    zone: rules.timeZone,
    workingDaysBefore: reminderDays,
  })
}
