import { parseArgs } from 'node:util'
import { settings } from '#config/env.ts'
import { derivationText } from '#src/cards/derivation-text.ts'
import { dayText } from '#src/cards/format.ts'
import { createClock } from '#src/clock.ts'
import { localDate } from '#src/domain/dates.ts'
import type { Deadline } from '#src/domain/policy/due/deadline.ts'
import type { PlannedDuty, PlannedItem } from '#src/domain/policy/expand.ts'
import { sayIn } from '#src/i18n/say.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import { readRules } from '#src/rules.ts'
import { dutiesOf } from '#src/usecases/duties/planning.ts'
import { timeZoneOf, withStore } from './store-of.ts'
import { WrongUsage, type Verb } from './verb.ts'

/** Every reading of every day on which something is due, as the packs, the calendar and the consortium's own days say. */
export const deadlines: Verb = {
  name: 'deadlines',
  usage: 'deadlines [--json]',
  summary: 'print when everything is due, and how each day was found',
  async run(words, { env, print }) {
    const json = isJson(words)
    const rules = readRules(timeZoneOf(env))
    const today = localDate(createClock(settings.CLOCK.parse(env['CLOCK'])).now(), rules.timeZone)
    const { items, consortium } = await withStore(env, (store) =>
      store.transaction(async (records) => ({
        items: await dutiesOf({ records, rules, today }),
        consortium: await records.consortium.snapshot(),
      })),
    )
    const rows = items.flatMap((item) => rowsOf(item)).toSorted(bySoonest)
    for (const row of rows) print(json ? JSON.stringify(row) : lineOf(row, consortium))
  },
}

const say = sayIn('zh')

type Row = ReturnType<typeof rowOf>

function rowsOf({ item, duties }: PlannedItem): Row[] {
  return duties.flatMap((duty) => duty.deadlines.map((deadline) => rowOf(item, duty, deadline)))
}

/** The shape of one line. `major` is null where it is owed by the school as a whole. */
function rowOf(item: PlannedItem['item'], { obligation }: PlannedDuty, deadline: Deadline) {
  const { schoolId, majorId, period, part } = obligation
  const { reading, nominal, dueOn, provisional, counts } = deadline
  const name = item.duty?.form?.name.zh ?? item.what.zh
  const label = reading === 'rule' || reading === 'part' ? '' : say(`deadline.reading.${reading}`)
  const time = part > 1 || reading === 'part' ? say('deadline.part', { part }) : ''
  return {
    policy: item.id,
    name: [say('deadline.name', { name, period }), time, label].join(''),
    school: schoolId,
    major: majorId ?? null,
    due: dueOn,
    nominal,
    provisional,
    derivation: derivationText(say, deadline),
    reading,
    counts,
  }
}

function bySoonest(one: Row, other: Row): number {
  const key = ({ due, policy, school, major }: Row) => [due, policy, school, major ?? ''].join(' ')
  return key(one).localeCompare(key(other))
}

function lineOf(row: Row, { schools, majors }: ConsortiumSnapshot): string {
  const school = schools.find(({ id }) => id === row.school)?.name ?? row.school
  const major = majors.find(({ id }) => id === row.major)?.name ?? ''
  const day = dayText(say, row.due)
  const due = row.provisional ? say('date.provisional', { date: day }) : day
  const mark = row.counts ? '' : say('deadline.aside')
  return [due, row.policy, row.name, school, major, row.derivation, mark]
    .filter((part) => part !== '')
    .join('  ')
}

function isJson(words: readonly string[]): boolean {
  try {
    const { values } = parseArgs({ args: [...words], options: { json: { type: 'boolean' } } })
    return values.json ?? false
  } catch {
    throw new WrongUsage('nothing but --json')
  }
}
