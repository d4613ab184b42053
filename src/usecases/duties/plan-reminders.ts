import { addDays } from '#src/domain/dates.ts'
import type { Obligation } from '#src/domain/obligation.ts'
import { dutyInForce } from '#src/domain/policy/duty-in-force.ts'
import type { ExpandContext } from '#src/domain/policy/expand.ts'
import {
  dutyReminder,
  planReminders,
  type PlannedReminder,
  type ReminderRule,
} from '#src/domain/reminder-times.ts'
import type { Person } from '#src/domain/person.ts'
import type { Records } from '#src/ports/store.ts'
import type { Planning } from './planning.ts'

/** What fell due longer ago is no longer reminded of here; until then a word that could not be sent waits. */
const daysPast = 14

/** Plans every reminder that lies ahead and cancels those whose reason is gone. */
export async function planAllReminders(planning: Planning, context: ExpandContext): Promise<void> {
  const { records, now } = planning
  const wanted = await remindersOf(await remindable(records, context), context, planning)
  // What was due before the consortium was set up is not made up for.
  await records.reminders.planAll(wanted.filter(({ at }) => at > now))
  const keys = new Set(wanted.map(({ key }) => key))
  for (const { key } of await records.reminders.planned(dutyReminder)) {
    if (!keys.has(key)) await records.reminders.close(key, 'cancelled')
  }
}

/** What is written down, still owed and reminded of. */
export async function remindable(
  { obligations }: Pick<Records, 'obligations'>,
  context: ExpandContext,
): Promise<readonly Obligation[]> {
  return obligations.list({
    items: [...rulesOf(context).keys()],
    states: ['missing', 'draft', 'returned'],
    dueFrom: addDays(context.today, -daysPast),
  })
}

/** Who is reminded of what is still owed, and when; instants that have passed are among them. */
export async function remindersOf(
  obligations: readonly Obligation[],
  context: ExpandContext,
  { records, rules }: Pick<Planning, 'records' | 'rules'>,
): Promise<readonly PlannedReminder[]> {
  const { schools, majors, calendar } = context
  const people: readonly Person[] = await records.people.ofSchools(schools.map(({ id }) => id))
  return planReminders({
    obligations,
    rules: rulesOf(context),
    people,
    majors,
    calendar,
    zone: rules.timeZone,
  })
}

/** What somebody has to fill in, and is reminded of. */
function rulesOf({ packs, decided }: ExpandContext): ReadonlyMap<string, ReminderRule> {
  const rules = new Map<string, ReminderRule>()
  for (const { id, duty } of packs.flatMap(({ items }) => items)) {
    if (!duty?.form || duty.reminders.length === 0) continue
    const { by } = dutyInForce(duty, packs, decided.readings)
    rules.set(id, { by, workingDaysBefore: duty.reminders })
  }
  return rules
}
