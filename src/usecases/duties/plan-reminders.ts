import { addDays } from '#src/domain/dates.ts'
import { deadlineOf, type Obligation } from '#src/domain/obligation.ts'
import type { PolicyItem } from '#src/domain/policy/pack.ts'
import { escalation, planEscalations } from '#src/domain/reminder/escalations.ts'
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

/** The last rung is reached some working days after the deadline, holidays between: the same for what is late. */
const daysLate = 60

/** Schools that are looked at together: a large consortium is never held whole. */
const schoolsAtOnce = 200

/** Plans every reminder that lies ahead and cancels those whose reason is gone. */
export async function planAllReminders(planning: Planning, context: ExpandContext): Promise<void> {
  const { records, now } = planning
  const wanted = await wordsOf(context, planning)
  // What was due before the consortium was set up is not made up for.
  await records.reminders.planAll(wanted.filter(({ at }) => at > now))
  const keys = new Set(wanted.map(({ key }) => key))
  for (const kind of [dutyReminder, escalation]) {
    for (const { key } of await records.reminders.planned(kind)) {
      if (!keys.has(key)) await records.reminders.close(key, 'cancelled')
    }
  }
}

/** The days that obligations will have, by their ids, where they are to be others than those written down. */
export type OtherDays = ReadonlyMap<string, Pick<Obligation, 'dueOn'>>

/**
 * Who is reminded of what is written down and still owed, and when; instants that have passed are among them.
 */
export async function remindersOf(
  context: ExpandContext,
  planning: Pick<Planning, 'records' | 'rules'>,
  days: OtherDays = new Map(),
): Promise<readonly PlannedReminder[]> {
  return (await wordsOf(context, planning, days)).filter(({ kind }) => kind === dutyReminder)
}

/** Reminders and escalations of what is written down and still owed. */
async function wordsOf(
  context: ExpandContext,
  { records, rules }: Pick<Planning, 'records' | 'rules'>,
  days: OtherDays = new Map(),
): Promise<readonly PlannedReminder[]> {
  const ids = context.schools.map(({ id }) => id)
  const told = tellingOf(context, { people: await records.people.ofSchools(ids), zone: rules.timeZone })
  const parts: PlannedReminder[][] = []
  for (let start = 0; start < ids.length; start += schoolsAtOnce) {
    const obligations = await records.obligations.list({
      items: told.items,
      schoolIds: ids.slice(start, start + schoolsAtOnce),
      states: ['missing', 'draft', 'returned'],
      dueFrom: addDays(context.today, -daysLate),
    })
    parts.push(told.wordsFor(obligations.map((one) => ({ ...one, ...days.get(one.id) }))))
  }
  return mergedReminders(parts)
}

/** How to say who is told of what is owed, by the packs as they are read. */
export function tellingOf(
  context: ExpandContext,
  { people, zone }: { readonly people: readonly Person[]; readonly zone: string },
) {
  const { majors, calendar, schools, terms, firstWeekday, today } = context
  const roster = { people, majors, calendar, zone }
  const rules = rulesOf(context)
  const all = context.packs.flatMap(({ items }) => items)
  const items = new Map(all.filter(isEscalated).map((item) => [item.id, item]))
  const recent = addDays(today, -daysPast)
  return {
    items: [...new Set([...rules.keys(), ...items.keys()])],
    wordsFor: (obligations: readonly Obligation[]): PlannedReminder[] => {
      const ahead = obligations.filter((one) => (deadlineOf(one) ?? '') >= recent)
      return [
        ...planReminders({ ...roster, rules, obligations: ahead }),
        ...planEscalations({ ...roster, schools, terms, firstWeekday, items, obligations }),
      ]
    },
  }
}

function isEscalated({ duty }: PolicyItem): boolean {
  return duty !== undefined && duty.escalation.length + duty.escalationInWeeks.length > 0
}

/** What somebody has to fill in or to decide, and is reminded of. */
function rulesOf({ packs, decided }: ExpandContext): ReadonlyMap<string, ReminderRule> {
  const rules = new Map<string, ReminderRule>()
  for (const { id, duty } of packs.flatMap(({ items }) => items)) {
    if (!duty || duty.reminders.length === 0 || !(duty.form || duty.kind === 'review')) continue
    const { by } = dutyInForce(duty, packs, decided.readings)
    rules.set(id, { by, workingDaysBefore: duty.reminders })
  }
  return rules
}
