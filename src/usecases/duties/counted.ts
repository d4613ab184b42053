import {
  creditingItems,
  periodsOf,
  termPeriods,
  type CountedRecord,
  type CreditingItem,
} from '#src/domain/policy/credit.ts'
import type { Observation } from '#src/domain/observation.ts'
import type { Rulebook } from '#src/domain/rulebook.ts'
import { termOn } from '#src/domain/weeks.ts'
import type { Activity } from '#src/ports/activities.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import type { Records } from '#src/ports/store.ts'

/** What it takes to know what counts for what. */
export interface Crediting {
  readonly records: Records
  readonly rules: Pick<Rulebook, 'packs'>
  readonly consortium: Pick<ConsortiumSnapshot, 'terms' | 'schools' | 'majors'>
  readonly now: Date
}

/** The items that are fulfilled by records, as the consortium reads them. */
export async function itemsOf({ records, rules }: Crediting): Promise<readonly CreditingItem[]> {
  const { readings } = await records.policy.decided()
  return creditingItems(rules.packs, readings)
}

/** Where an observer belongs, and whether somebody was sent to a school for one of some periods. */
export interface Around {
  readonly schoolOf: (personId: string) => string | undefined
  readonly wasSent: (personId: string, schoolId: string, periods: readonly string[]) => boolean
}

const keyOf = (...key: readonly (string | undefined)[]) => key.join(' ')

/** What has to be known about the observers of these records. */
export async function around(
  { records }: Crediting,
  observations: readonly Observation[],
  periods: readonly string[],
): Promise<Around> {
  const people = await records.people.byIds([
    ...new Set(observations.flatMap(({ content }) => content.observerIds)),
  ])
  const schools = new Map(people.map(({ id, schoolId }) => [id, schoolId]))
  const sent = await records.activities.list({ kinds: ['exchange'], periods })
  const keys = new Set(
    sent
      .filter(({ state }) => state !== 'cancelled')
      .map(({ personId, schoolId, period }) => keyOf(personId, schoolId, period)),
  )
  return {
    schoolOf: (personId) => schools.get(personId),
    wasSent: (personId, schoolId, among) =>
      among.some((period) => keys.has(keyOf(personId, schoolId, period))),
  }
}

/** Nothing at all where it does not count: drafts, and what was returned or withdrawn. */
export function lesson(
  { consortium }: Pick<Crediting, 'consortium'>,
  { content, schoolId, majorId, status }: Observation,
  { schoolOf, wasSent }: Around,
): CountedRecord | undefined {
  if (status !== 'submitted' && status !== 'acknowledged') return undefined
  const { date, observerIds } = content
  const periods = periodsOf(date, consortium.terms)
  const observers = observerIds.flatMap((id) => {
    const home = schoolOf(id)
    if (home === undefined) return []
    return [{ crossSchool: home !== schoolId, dispatched: wasSent(id, schoolId, periods) }]
  })
  return { record: 'observation', schoolId, majorId, periods, ...yearAndMonth(date), observers }
}

/** Only what was held counts: for the term or year it was planned for, and for those of its day. */
export function held(
  { consortium: { terms } }: Pick<Crediting, 'consortium'>,
  { kind, schoolId, majorId, period, on, state }: Activity,
): CountedRecord | undefined {
  if (state !== 'held') return undefined
  const term = terms.find(({ id }) => id === period)
  const ofDay = on === undefined ? [] : periodsOf(on, terms)
  // What was put off into the next term is still the seminar of its own term, and of no other.
  const other = term && on !== undefined ? termOn(terms, on)?.id : undefined
  const planned = term ? termPeriods(term) : [period]
  const { year = yearIn(period), month } = yearAndMonth(on)
  const periods = new Set([...planned, ...ofDay.filter((one) => one !== other), 'once'])
  return { record: kind, schoolId, majorId, periods: [...periods], year, month, observers: [] }
}

function yearAndMonth(day: string | undefined) {
  if (day === undefined) return { year: undefined, month: undefined }
  return { year: day.slice(0, 4), month: Number(day.slice(5, 7)) }
}

const yearIn = (period: string) => (/^\d{4}$/.test(period) ? period : undefined)
