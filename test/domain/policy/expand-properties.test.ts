import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#src/domain/dates.ts'
import { expand } from '#src/domain/policy/expand.ts'
import { ownersOf } from '#src/domain/policy/owners.ts'
import { majors, schools, terms } from '../demo-consortium.ts'
import { activities, decided, demoContext } from './demo-year.ts'

const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-02-01', days))
const context = demoContext({ decided, activities })
const duties = (today: string) => [...expand({ ...context, today })].flatMap((item) => item.duties)

describe('whatever day it is', () => {
  it('exactly one reading counts wherever there is one, and it is what the obligation is held to', () => {
    fc.assert(
      fc.property(day, (today) => {
        for (const { obligation, deadlines } of duties(today)) {
          const counting = deadlines.filter(({ counts }) => counts)
          expect(counting).toHaveLength(deadlines.length === 0 ? 0 : 1)
          const [one] = counting
          expect([obligation.dueOn, obligation.nominal]).toEqual([one?.dueOn, one?.nominal])
          expect(obligation.provisional).toBe(one?.provisional ?? false)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('what is due is a working day, on or before the nominal one with nothing but days off between', () => {
    fc.assert(
      fc.property(day, (today) => {
        const days = duties(today).flatMap(({ deadlines }) => deadlines)
        for (const { reading, nominal, dueOn } of days) {
          if (reading === 'scheduled') continue
          expect(context.calendar.isWorkingDay(dueOn)).toBe(true)
          expect(context.calendar.onOrBefore(nominal)).toBe(dueOn)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('no two obligations have one key, and schools owe nothing for majors that are not theirs', () => {
    fc.assert(
      fc.property(day, (today) => {
        const keys = duties(today).map(({ obligation }) => obligation)
        const texts = keys.map(({ item, period, schoolId, majorId, part }) =>
          [item, period, schoolId, majorId, part].join(' '),
        )
        expect(new Set(texts)).toHaveLength(texts.length)
        for (const { schoolId, majorId } of keys) {
          const partners = majors.find(({ id }) => id === majorId)?.partnerIds
          expect(schoolId === 'LQ' || majorId === undefined || partners?.includes(schoolId)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })
})

it('a pack that is switched off at a school is owed nothing there, and all of it elsewhere', () => {
  const packIds = context.packs.map(({ id }) => id)
  fc.assert(
    fc.property(
      fc.constantFrom(...packIds),
      fc.constantFrom(...schools.map(({ id }) => id)),
      (packId, schoolId) => {
        const exceptions = [{ packId, schoolId }]
        const all = [...expand(context)].flatMap(({ pack, duties: owed }) =>
          owed.map(({ obligation }) => ({ packId: pack.id, obligation })),
        )
        const left = [...expand({ ...context, decided: { ...decided, exceptions } })].flatMap(
          (item) => item.duties,
        )
        const wanted = all.filter((one) => one.packId !== packId || one.obligation.schoolId !== schoolId)
        expect(left.map(({ obligation }) => obligation)).toEqual(wanted.map(({ obligation }) => obligation))
      },
    ),
    { numRuns: 15 },
  )
})

it('a term more takes nothing away from what is owed in the term that runs', () => {
  const next = { ...terms[0], id: '2027-2028-1', firstDay: '2027-08-30', lastDay: '2028-01-14' }
  const [first, second] = terms
  if (!first || !second) throw new Error('the demo has two terms')
  const more = [first, second, { ...first, ...next, freshmenStart: '2027-08-30' }]
  const keyOf = ({
    obligation: { item, period, schoolId, majorId, part },
  }: ReturnType<typeof duties>[number]) => [item, period, schoolId, majorId, part].join(' ')
  const now = duties('2026-11-22').map(keyOf)
  const then = new Set([...expand({ ...context, terms: more })].flatMap((item) => item.duties).map(keyOf))
  expect(now.filter((key) => !then.has(key))).toEqual([])
})

describe('who owes it', () => {
  const owners = (per: 'school' | 'major' | 'school_major' | 'consortium', which = 'partners' as const) =>
    ownersOf({ packId: 'S0', per, schools: which }, { schools, majors, exceptions: [] })
  const ids = (which: 'college_campus' | 'private' | 'public' | 'lead') =>
    ownersOf({ packId: 'S0', per: 'school', schools: which }, { schools, majors, exceptions: [] }).map(
      ({ schoolId }) => schoolId,
    )

  it('is each partner school, each major of the college, each pair of them, or the college', () => {
    expect(owners('school').map(({ schoolId }) => schoolId)).toEqual(['DP', 'XL', 'BT', 'NY', 'HZ'])
    expect(owners('major').map(({ schoolId, majorId }) => `${schoolId} ${majorId}`)).toEqual(
      majors.map(({ id }) => `LQ ${id}`),
    )
    expect(owners('school_major')).toHaveLength(13)
    expect(owners('consortium')).toEqual([{ schoolId: 'LQ', majorId: undefined }])
  })

  it('is as many of the schools as the item means', () => {
    expect(ids('college_campus')).toEqual(['DP', 'XL'])
    expect(ids('private')).toEqual(['HZ'])
    expect(ids('public')).toEqual(['DP', 'XL', 'NY'])
    expect(ids('lead')).toEqual(['LQ'])
  })

  it('is nobody at a school that is not of the consortium, and nobody without a lead', () => {
    const [major] = majors
    if (!major) throw new Error('the demo has majors')
    const odd = { ...major, partnerIds: ['LQ', 'ZZ', 'DP'] }
    const members = { schools, majors: [odd], exceptions: [] }
    expect(ownersOf({ packId: 'S0', per: 'school_major', schools: 'partners' }, members)).toEqual([
      { schoolId: 'DP', majorId: major.id },
    ])
    const partners = schools.filter(({ role }) => role === 'partner')
    const leaderless = { schools: partners, majors, exceptions: [] }
    for (const per of ['major', 'consortium'] as const) {
      expect(ownersOf({ packId: 'S0', per, schools: 'partners' }, leaderless)).toEqual([])
    }
  })
})
