import { describe, expect, it } from 'vitest'
import type { Obligation } from '#src/domain/filing.ts'
import { teachingPlanDuties } from '#src/domain/teaching-plan.ts'
import type { Term } from '#src/domain/term.ts'
import { autumn, calendar, majors, schools, spring, terms, today } from './demo-consortium.ts'

const context = { majors, schools, terms, calendar, today }

describe('授课计划 for the next term', () => {
  const duties = teachingPlanDuties(context)
  it('are owed by each partner school for each of its majors: thirteen', () => {
    const pairs = duties.map(({ obligation }) => `${obligation.schoolId} ${obligation.majorId}`)
    const expected =
      'DP JD, NY JD, DP SK, BT SK, DP WL, XL WL, HZ WL, XL YL, NY YL, BT XN, XL XN, NY DS, HZ DS'
    expect(pairs.toSorted()).toEqual(expected.split(', ').toSorted())
  })
  it('are due on the last working day of December, a Thursday', () => {
    for (const { obligation, nominal, derivation } of duties) {
      expect(obligation).toMatchObject({
        kind: 'teaching_plan',
        termId: '2026-2027-2',
        dueOn: '2026-12-31',
        provisional: false,
      } satisfies Partial<Obligation>)
      expect(nominal).toBe('2026-12-31')
      expect(derivation).toEqual({
        code: 'last_working_day_of_month',
        clause: 'S0-13',
        year: 2026,
        month: 12,
        rolled: false,
      })
    }
  })
  it('are the same however often they are worked out', () => {
    expect(teachingPlanDuties(context)).toEqual(duties)
  })
})

describe('the term a plan is for', () => {
  const nextAutumn: Term = {
    ...autumn,
    id: '2027-2028-1',
    firstDay: '2027-08-30',
    lastDay: '2028-01-14',
  }
  it('in autumn means June, provisional as long as no holidays are published', () => {
    const [duty] = teachingPlanDuties({ ...context, terms: [...terms, nextAutumn], today: '2027-03-01' })
    expect(duty?.obligation).toMatchObject({ termId: '2027-2028-1', dueOn: '2027-06-30', provisional: true })
  })
  it('rolls back to a working day where the month ends on a weekend', () => {
    const later = { ...spring, id: '2028-2029-2', firstDay: '2029-02-19', lastDay: '2029-07-06' }
    const [duty] = teachingPlanDuties({ ...context, terms: [later] })
    expect(duty).toMatchObject({
      nominal: '2028-12-31',
      obligation: { dueOn: '2028-12-29' },
      derivation: { rolled: true },
    })
  })
  it('must be known, or nothing is owed', () => {
    expect(teachingPlanDuties({ ...context, today: '2027-03-01' })).toEqual([])
    expect(teachingPlanDuties({ ...context, terms: [] })).toEqual([])
  })
})

it('a major owes nothing at a school that is not of the consortium, or at the college itself', () => {
  const odd = { id: 'XX', name: 'X', secondaryName: 'X', leadId: undefined, partnerIds: ['LQ', 'ZZ', 'DP'] }
  expect(
    teachingPlanDuties({ ...context, majors: [odd] }).map(({ obligation }) => obligation.schoolId),
  ).toEqual(['DP'])
})
