import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  claimsOf,
  countsFor,
  creditingItems,
  neededFor,
  periodsOf,
  settledBy,
  type CountedObserver,
  type CountedRecord,
} from '#src/domain/policy/credit.ts'
import { obligationStates } from '#src/domain/obligation.ts'
import { readPacks } from '#src/packs.ts'

const terms = [
  {
    id: '2026-2027-1',
    name: '',
    firstDay: '2026-08-31',
    weeks: 20,
    lastDay: '2027-01-15',
    freshmenStart: undefined,
  },
  {
    id: '2026-2027-2',
    name: '',
    firstDay: '2027-02-22',
    weeks: 20,
    lastDay: '2027-07-09',
    freshmenStart: undefined,
  },
]
const items = creditingItems(readPacks().packs, [])

const observed = (...observers: readonly CountedObserver[]): CountedRecord => ({
  record: 'observation',
  schoolId: 'DP',
  majorId: 'JD',
  periods: periodsOf('2026-11-18', terms),
  year: '2026',
  month: 11,
  observers,
})
const held = (record: CountedRecord['record'], majorId?: string): CountedRecord => ({
  record,
  schoolId: 'DP',
  majorId,
  periods: periodsOf('2026-11-18', terms),
  year: '2026',
  month: 11,
  observers: [],
})
const itemsFor = (record: CountedRecord) => claimsOf(record, items).map(({ item }) => item)

const own = { crossSchool: false, dispatched: false }
const guest = { crossSchool: true, dispatched: false }
const sent = { crossSchool: true, dispatched: true }

describe('one act counts for every clause whose rule it meets', () => {
  it.each([
    ['by a colleague', observed(own), ['S0-16']],
    ['by somebody of another school', observed(guest), ['S0-16', 'S4-13']],
    ['by somebody who was sent there', observed(sent), ['S0-07', 'S0-16', 'S4-13']],
    ['by a colleague and a guest', observed(own, guest), ['S0-16', 'S4-13']],
  ])('a lesson observed %s', (_, record, expected) => {
    expect(itemsFor(record)).toEqual(expected)
  })

  it.each([
    ['seminar', ['S0-10']],
    ['joint_exam', ['S0-19']],
    ['coordination_meeting', ['S4-16']],
    ['activity_month', ['S2-49']],
    ['inspection', ['S1-33', 'S2-34']],
  ] as const)('a %s', (record, expected) => {
    expect(itemsFor(held(record, 'JD'))).toEqual(expected)
  })

  it('an inspection outside of the months of a clause does not count for it', () => {
    expect(itemsFor({ ...held('inspection'), month: 3 })).toEqual(['S1-33'])
    expect(itemsFor({ ...held('inspection'), month: undefined })).toEqual(['S1-33'])
  })

  it('a lesson of nobody’s major counts for no major’s team', () => {
    expect(itemsFor({ ...observed(sent), majorId: undefined })).toEqual(['S4-13'])
  })

  it('of several observers one alone has to be all that is asked for', () => {
    const neither = observed(
      { crossSchool: true, dispatched: false },
      { crossSchool: false, dispatched: true },
    )
    expect(itemsFor(neither)).not.toContain('S0-07')
  })

  it('counts for its own school, major and time alone', () => {
    const [claim] = claimsOf(observed(own), items)
    const owed = { item: 'S0-16', schoolId: 'DP', majorId: 'JD', period: '2026-2027-1', part: 1 }
    const counts = (change: Partial<typeof owed>) => claim && countsFor(claim, { ...owed, ...change })
    expect(counts({})).toBe(true)
    expect([
      counts({ item: 'S0-17' }),
      counts({ schoolId: 'XL' }),
      counts({ majorId: 'SK' }),
      counts({ period: '2026-2027-2' }),
    ]).toEqual([false, false, false, false])
  })
})

describe('the periods of a day', () => {
  it.each([
    ['2026-11-18', ['2026-2027-1', '2026-2027', '2026', 'once']],
    ['2027-01-10', ['2026-2027-1', '2026-2027', '2027', 'once']],
    ['2027-03-01', ['2026-2027-2', '2026-2027', '2027', 'once']],
    ['2027-08-01', ['2027', 'once']],
  ])('%s', (day, periods) => {
    expect(periodsOf(day, terms)).toEqual(periods)
  })
})

const anyDays = fc
  .array(fc.integer({ min: 1, max: 28 }), { maxLength: 6 })
  .map((days) => days.map((day) => `2026-11-${String(day).padStart(2, '0')}`).toSorted())
const anyObserver = fc.record({ crossSchool: fc.boolean(), dispatched: fc.boolean() })

describe('properties', () => {
  it('one more observer takes no clause away', () => {
    fc.assert(
      fc.property(fc.array(anyObserver), anyObserver, (observers, another) => {
        const before = itemsFor(observed(...observers))
        expect(itemsFor(observed(...observers, another))).toEqual(expect.arrayContaining(before))
      }),
    )
  })

  it('parts are done in their order, the last with as many records as are asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (parts, times) => {
        const needed = Array.from({ length: parts }, (_, index) => neededFor(index + 1, { parts, times }))
        expect(needed).toEqual(needed.toSorted((a, b) => a - b))
        expect(needed[0]).toBeGreaterThan(0)
        expect(needed.at(-1)).toBe(Math.max(times, parts))
      }),
    )
  })

  it('what a record gives, withdrawing it takes back: the state is where it was', () => {
    const begun = fc.boolean()
    fc.assert(
      fc.property(anyDays, fc.integer({ min: 1, max: 4 }), begun, (days, needed, draft) => {
        const start = { state: draft ? 'draft' : 'missing' } as const
        const gained = settledBy(start, { days, needed, begun: draft, lost: false })
        const enough = days.length >= needed
        expect(gained).toEqual(enough ? { state: 'passed', doneOn: days[needed - 1] } : undefined)
        if (!enough) return
        const fewer = days.slice(0, needed - 1)
        const back = settledBy({ state: 'passed' }, { days: fewer, needed, begun: draft, lost: true })
        expect(back).toEqual({ ...start, doneOn: undefined })
      }),
    )
  })

  it('records have no say over what waits for a verdict, was returned or waived', () => {
    const others = obligationStates.filter((state) => !['missing', 'draft', 'passed'].includes(state))
    fc.assert(
      fc.property(fc.constantFrom(...others), anyDays, fc.boolean(), (state, days, lost) => {
        expect(settledBy({ state }, { days, needed: 1, begun: false, lost })).toBeUndefined()
      }),
    )
  })

  it('what was done otherwise stays done, as long as nothing was lost', () => {
    expect(settledBy({ state: 'passed' }, { days: [], needed: 1, begun: false, lost: false })).toBeUndefined()
  })
})
