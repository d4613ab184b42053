import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { localDate, localTime } from '#src/domain/dates.ts'
import type { Obligation } from '#src/domain/obligation.ts'
import type { Force } from '#src/domain/policy/force.ts'
import type { PolicyItem } from '#src/domain/policy/pack.ts'
import { planEscalations } from '#src/domain/reminder/escalations.ts'
import { readPacks } from '#src/packs.ts'
import { calendar, majors, named, people, zone } from './demo-consortium.ts'

const all = readPacks().packs.flatMap((pack) => pack.items)
const items = new Map(all.map((item) => [item.id, item]))
const plan: Obligation = {
  id: 'ob-1',
  item: 'S0-13',
  kind: 'filing',
  schoolId: 'DP',
  majorId: 'SK',
  period: '2026-2027-2',
  part: 1,
  nominal: '2026-12-31',
  dueOn: '2026-12-31',
  provisional: false,
  derivation: undefined,
  state: 'missing',
  doneOn: undefined,
  extension: undefined,
}
const schools = demoConsortium.schools.map(({ id, role }) => ({
  id,
  name: id,
  shortNames: [],
  role: role === 'lead' ? ('lead' as const) : ('partner' as const),
  kind: '',
  hasCollegeCampus: false,
}))
const terms = [
  {
    id: '2026-2027-1',
    name: '',
    firstDay: '2026-09-01',
    lastDay: '2027-01-15',
    weeks: 20,
    freshmenStart: undefined,
  },
]
const context = { items, people, majors, schools, terms, firstWeekday: 1 as const, calendar, zone }
const told = (obligation: Obligation, over: Partial<typeof context> = {}) =>
  planEscalations({ ...context, ...over, obligations: [obligation] })
    .map(({ at, personId }) => `${localDate(at, zone)} ${personId}`)
    .toSorted()

describe('the ladder', () => {
  it('is climbed in working days after the deadline, holidays left out', () => {
    // 1 to 3 January are off.
    expect(told(plan)).toEqual(['2027-01-05 p11', '2027-01-07 p02', '2027-01-11 p01'])
  })

  it('begins anew where more time was granted, and not where it was only asked for', () => {
    const extension = { until: '2027-01-08', reason: '' }
    expect(told({ ...plan, extension: { ...extension, state: 'granted' } })[0]).toBe('2027-01-12 p11')
    expect(told({ ...plan, extension: { ...extension, state: 'asked' } })[0]).toBe('2027-01-05 p11')
  })

  it.each(['submitted', 'resubmitted', 'passed', 'waived'] as const)('ends once it is %s', (state) => {
    expect(told({ ...plan, state })).toEqual([])
  })

  it.each<Force>(['principle', 'strive', 'effort', 'encourage', 'may'])('is not climbed for %s', (force) => {
    const item = items.get('S0-13')
    if (!item) throw new Error('the pack has changed')
    const soft = new Map<string, PolicyItem>([['S0-13', { ...item, force }]])
    expect(told(plan, { items: soft })).toEqual([])
  })

  it('leads to the next rung with somebody on it, at the top to the next below', () => {
    const noLead = majors.map((major) => ({ ...major, leadId: undefined }))
    expect(told(plan, { majors: noLead })).toEqual(['2027-01-05 p11', '2027-01-07 p01', '2027-01-11 p01'])
    const seminar = { ...plan, item: 'S0-10', schoolId: 'LQ', majorId: undefined, period: '2026-2027-1' }
    expect(told({ ...seminar, dueOn: '2027-01-15' })).toEqual(['2026-12-18 p01'])
    const leader = { ...named('宁远帆'), roles: ['leader' as const] }
    const withLeader = people.map((person) => (person.id === leader.id ? leader : person))
    expect(told({ ...seminar, dueOn: '2027-01-15' }, { people: withLeader })).toEqual([
      `2026-12-18 ${leader.id}`,
    ])
  })

  it('tells nobody who has left', () => {
    const left = people.map((person) => (person.id === 'p01' ? { ...person, active: false } : person))
    expect(told(plan, { people: left }).join(' ')).not.toContain('p01')
  })

  it('has one message of a step for everything due on one day, in working hours and off the hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (count) => {
        const obligations = Array.from({ length: count }, (_, index) => ({ ...plan, id: `ob-${index}` }))
        const planned = planEscalations({ ...context, obligations })
        expect(planned).toHaveLength(3)
        for (const { at, obligationIds } of planned) {
          expect(obligationIds).toHaveLength(count)
          expect(calendar.isWorkingDay(localDate(at, zone))).toBe(true)
          expect(localTime(at, zone)).toMatch(/^09:(0[1-9]|[12]\d)$/)
        }
      }),
    )
  })
})
