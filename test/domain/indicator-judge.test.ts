import { describe, expect, it } from 'vitest'
import type { Figure } from '#src/domain/figure.ts'
import { findIndicators } from '#src/domain/indicator/find.ts'
import { judge } from '#src/domain/indicator/judge.ts'
import { indicatorsSchema, type Indicator } from '#src/domain/indicator/schema.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import type { School } from '#src/domain/school.ts'
import { indicators, schools, today } from './demo-consortium.ts'

function metric(id: string): Indicator {
  const found = indicators.find((indicator) => indicator.id === id)
  if (!found) throw new Error(`no such metric: ${id}`)
  return found
}

function schoolAt(id: string): School {
  const found = schools.find((school) => school.id === id)
  if (!found) throw new Error(`no such school: ${id}`)
  return found
}

function figure(numerator: number, denominator: number, asOf = '2026-10-31'): Figure {
  return { schoolId: 'DP', metric: '', numerator, denominator, asOf, evidence: [] }
}

const judged = (id: string, numerator: number, denominator: number, asOf?: string) =>
  judge(metric(id), figure(numerator, denominator, asOf), { school: schoolAt('DP'), today })

describe('at the threshold nothing is rounded', () => {
  it.each([
    ['student_teacher_ratio', 432, 24, 'met'],
    ['student_teacher_ratio', 432.01, 24, 'unmet'],
    ['local_employment_ratio', 57, 95, 'borderline'],
    ['local_employment_ratio', 600_001, 1_000_000, 'met'],
    ['local_employment_ratio', 599_999, 1_000_000, 'unmet'],
    ['tuition_share_ratio', 60, 100, 'met'],
    ['dorm_area_per_student', 2851.2, 438.646_153_846_153_8, 'met'],
    ['dorm_area_per_student', 0.65, 0.1, 'met'],
    ['transfer_pass_ratio', 97, 100, 'met'],
    ['transfer_pass_ratio', 93, 100, 'met'],
    ['transfer_pass_ratio', 97_001, 100_000, 'high'],
    ['transfer_pass_ratio', 92_999, 100_000, 'low'],
    ['overlapping_teachers', 0, 0, 'met'],
  ])('%s %d/%d is %s', (id, numerator, denominator, verdict) => {
    expect(judged(id, numerator, denominator).verdict).toBe(verdict)
  })
  it('and a missed value is never shown as the threshold', () => {
    expect(showValue(judged('master_ratio', 4996, 10_000))).toBe('49.96%')
    expect(showValue(judged('master_ratio', 49_996, 100_000))).toBe('49.996%')
    expect(showValue(judged('master_ratio', 5004, 10_000))).toBe('50.0%')
    expect(showValue(judged('local_employment_ratio', 57, 95))).toBe('60.0%')
  })
})

describe('the force of the words', () => {
  it('nobody fails what the text only urges', () => {
    expect(judged('order_class_ratio', 11, 24).verdict).toBe('unachieved')
    expect(judged('enterprise_staff_ratio', 20, 96).verdict).toBe('unachieved')
    expect(
      judge({ ...metric('master_ratio'), force: 'strive' }, figure(1, 9), { school: schoolAt('DP'), today }),
    ).toMatchObject({
      verdict: 'unachieved',
    })
  })
  it('一般 is still a duty', () => {
    expect(judged('overlapping_teachers', 2, 1).verdict).toBe('unmet')
  })
})

describe('whom an indicator is for', () => {
  it('the college stage where there is a campus of it, even if somebody reports a figure', () => {
    const context = { school: schoolAt('BT'), today }
    expect(judge(metric('master_ratio'), figure(9, 10), context)).toMatchObject({
      verdict: 'not_applicable',
      reason: 'no_college_campus',
    })
  })
  it('partner schools, not the college that leads', () => {
    expect(
      judge(metric('dual_teacher_ratio'), figure(9, 10), { school: schoolAt('LQ'), today }),
    ).toMatchObject({
      verdict: 'not_applicable',
      reason: 'not_a_partner',
    })
  })
  it('not a school that the consortium has excepted, with the reason', () => {
    expect(judge(metric('transfer_pass_ratio'), undefined, { school: schoolAt('NY'), today })).toMatchObject({
      verdict: 'not_applicable',
      reason: 'excepted',
      exception: 'five_year_only',
    })
  })
})

describe('without a usable figure', () => {
  it('nothing is judged', () => {
    expect(judge(metric('master_ratio'), undefined, { school: schoolAt('DP'), today })).toMatchObject({
      verdict: 'not_reported',
      reason: 'no_figure',
    })
  })
  it('nothing is divided by nobody', () => {
    const none = judged('student_teacher_ratio', 432, 0)
    expect(none).toMatchObject({ verdict: 'not_reported', reason: 'zero_denominator', numerator: 432 })
    expect(showValue(none)).toBeUndefined()
  })
  it('an old one is stale the day after its last fresh day, and says what it was', () => {
    expect(judged('master_ratio', 13, 24, '2026-05-26')).toMatchObject({ verdict: 'met', ageDays: 180 })
    expect(judged('master_ratio', 13, 24, '2026-05-25')).toMatchObject({
      verdict: 'stale',
      underlying: 'met',
      ageDays: 181,
      value: 54.17,
    })
  })
})

describe('the indicators as delivered', () => {
  it('mark what the documents leave open as a setting', () => {
    expect(metric('dual_teacher_ratio').denominator.setting).toBe('S2-02.denominator')
    expect(metric('equip_new_ratio').denominator.setting).toBe('S3-30.denominator')
    expect(metric('transfer_pass_ratio').tolerance).toBe(2)
  })
  it('keep the malformed words of the source', () => {
    expect(metric('local_employment_ratio').quote).toBe('超过60%以上')
  })
  it('show money to nobody but administrators', () => {
    expect(indicators.filter(({ finance }) => finance).map(({ id }) => id)).toEqual([
      'tuition_share_ratio',
      'funding_passthrough_ratio',
      'surplus_to_pay_ratio',
    ])
  })
  it('cannot be two of one id, two-sided without a tolerance, or one-sided with one', () => {
    const [first] = indicators
    expect(indicatorsSchema.safeParse([first, first]).success).toBe(false)
    expect(indicatorsSchema.safeParse([{ ...first, op: 'about' }]).success).toBe(false)
    expect(indicatorsSchema.safeParse([{ ...first, tolerance: 2 }]).success).toBe(false)
  })
})

describe('people name indicators in their own words', () => {
  it.each([
    ['双师型占比达标了没', ['dual_teacher_ratio']],
    ['教师合格率', ['teacher_qualified_ratio']],
    ['转段合格率99%是不是越高越好', ['transfer_pass_ratio']],
    ['硕士占比和高级职称差几个人才够', ['master_ratio', 'senior_title_ratio']],
    ['思政课师生比', ['ideology_teacher_ratio']],
    ['师生比', ['student_teacher_ratio']],
    ['辅导员1:200怎么算的', ['counselor_ratio']],
    ['订单班50%那个', ['order_class_ratio']],
    ['“双师型”教师占比', ['dual_teacher_ratio']],
    ['ＤＵＡＬ', ['dual_teacher_ratio']],
    ['master_ratio', ['master_ratio']],
    ['天气', []],
  ])('%s', (words, ids) => {
    expect(findIndicators(indicators, words).map(({ id }) => id)).toEqual(ids)
  })
  it('every one is found by its own name and by each of its short names', () => {
    for (const indicator of indicators) {
      for (const name of [indicator.name.zh, indicator.name.en, indicator.id, ...indicator.short]) {
        expect([name, findIndicators(indicators, name)]).toEqual([name, [indicator]])
      }
    }
  })
})
