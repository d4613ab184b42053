import { addDays } from '#src/domain/dates.ts'
import type { Obligation } from '#src/domain/obligation.ts'
import { dutyInForce } from '#src/domain/policy/duty-in-force.ts'
import type { ExpandContext } from '#src/domain/policy/expand.ts'
import {
  dutyReminder,
  mergedReminders,
  planReminders,
  type PlannedReminder,
  type ReminderRule,
} from '#src/domain/reminder-times.ts'
import type { Person } from '#src/domain/person.ts'
import type { Planning } from './planning.ts'

/** What fell due longer ago is no longer reminded of here; until then a word that could not be sent waits. */
const daysPast = 14

/** Schools that are looked at together: a large consortium is never held whole. */
const schoolsAtOnce = 200

/** Plans every reminder that lies ahead and cancels those whose reason is gone. */
export async function planAllReminders(planning: Planning, context: ExpandContext): Promise<void> {
  const { records, now } = planning
  const wanted = await remindersOf(context, planning)
  // What was due before the consortium was set up is not made up for.
  await records.reminders.planAll(wanted.filter(({ at }) => at > now))
  const keys = new Set(wanted.map(({ key }) => key))
  for (const { key } of await records.reminders.planned(dutyReminder)) {
    if (!keys.has(key)) await records.reminders.close(key, 'cancelled')
  }
}

/** The days that obligations will have, by their ids, where they are to be others than those written down. */
export type OtherDays = ReadonlyMap<string, Pick<Obligation, 'dueOn'>>

/**
 * Who is reminded of what is written down and still owed, and when; instants that have passed are among them.
 */
export async function remindersOf(
  context: ExpandContext,
  { records, rules }: Pick<Planning, 'records' | 'rules'>,
  days: OtherDays = new Map(),
): Promise<readonly PlannedReminder[]> {
  const { schools, majors, calendar, today } = context
  const ids = schools.map(({ id }) => id)
  const people: readonly Person[] = await records.people.ofSchools(ids)
  const told = { rules: rulesOf(context), people, majors, calendar, zone: rules.timeZone }
  const parts: PlannedReminder[][] = []
  for (let start = 0; start < ids.length; start += schoolsAtOnce) {
    const obligations = await records.obligations.list({
      items: [...told.rules.keys()],
      schoolIds: ids.slice(start, start + schoolsAtOnce),
      states: ['missing', 'draft', 'returned'],
      dueFrom: addDays(today, -daysPast),
    })
    const moved = obligations.map((one) => ({ ...one, ...days.get(one.id) }))
    parts.push(planReminders({ ...told, obligations: moved }))
  }
  return mergedReminders(parts)
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
