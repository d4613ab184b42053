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

/** Nothing at all where it does not count: drafts, and what was returned or withdrawn. */
export async function lesson(
  { records, consortium }: Crediting,
  { content, schoolId, majorId, status }: Observation,
): Promise<CountedRecord | undefined> {
  if (status !== 'submitted' && status !== 'acknowledged') return undefined
  const { date, observerIds } = content
  const periods = periodsOf(date, consortium.terms)
  const observers = await records.people.byIds(observerIds)
  const sent = await records.activities.list({ kinds: ['exchange'], schoolIds: [schoolId], periods })
  const sentIds = sent.filter(({ state }) => state !== 'cancelled').map(({ personId }) => personId)
  return {
    record: 'observation',
    schoolId,
    majorId,
    periods,
    year: date.slice(0, 4),
    observers: observers.map((observer) => ({
      crossSchool: observer.schoolId !== schoolId,
      dispatched: sentIds.includes(observer.id),
    })),
  }
}

/** Only what was held counts: for the term or year it was planned for, and for those of its day. */
export function held(
  { consortium: { terms } }: Crediting,
  { kind, schoolId, majorId, period, on, state }: Activity,
): CountedRecord | undefined {
  if (state !== 'held') return undefined
  const term = terms.find(({ id }) => id === period)
  const ofDay = on === undefined ? [] : periodsOf(on, terms)
  // What was put off into the next term is still the seminar of its own term, and of no other.
  const other = term && on !== undefined ? termOn(terms, on)?.id : undefined
  const planned = term ? termPeriods(term) : [period]
  const year = on?.slice(0, 4) ?? (/^\d{4}$/.test(period) ? period : undefined)
  const periods = new Set([...planned, ...ofDay.filter((one) => one !== other), 'once'])
  return { record: kind, schoolId, majorId, periods: [...periods], year, observers: [] }
}
