import { describe, expect, it } from 'vitest'
import { doubtsAbout } from '#src/domain/indicator/doubts.ts'
import { judgeMajors } from '#src/domain/indicator/judge-majors.ts'
import { judge } from '#src/domain/indicator/judge.ts'
import { indicators, schools, today } from './demo-consortium.ts'

const metric = (id: string) => {
  const found = indicators.find((one) => one.id === id)
  if (!found) throw new Error(`no such metric: ${id}`)
  return found
}
const figure = (numerator: number, denominator: number, asOf = today) => ({
  schoolId: 'DP',
  metric: '',
  numerator,
  denominator,
  asOf,
  evidence: [],
})
const schoolAt = (id: string) => schools.find((school) => school.id === id) ?? schools[0]
const context = (id: string, packsOff: readonly string[] = []) => {
  const school = schoolAt(id)
  if (!school) throw new Error('no school')
  return { school, today, packsOff }
}

describe('what is asked about', () => {
  it.each([
    ['dual_teacher_ratio', [98, 112], [98, 112], []],
    ['dual_teacher_ratio', [112, 98], undefined, ['swapped']],
    ['dual_teacher_ratio', [60, 112], [98, 112], ['jump']],
    ['dual_teacher_ratio', [76, 112], [98, 112], []],
    ['student_teacher_ratio', [24, 432], undefined, ['swapped']],
    ['student_teacher_ratio', [432, 10], [432, 24], ['jump']],
    ['student_teacher_ratio', [432, 12], [432, 24], []],
    ['equip_per_student', [450, 432], undefined, ['unit']],
    ['dorm_area_per_student', [2851.2, 432], undefined, []],
    ['senior_title_ratio', [7.5, 24], undefined, ['parts']],
    ['senior_title_ratio', [7, 0], undefined, ['nothing']],
    ['overlapping_teachers', [2, 1], [0, 1], []],
    ['overlapping_teachers', [9, 1], [2, 1], ['jump']],
  ] as const)('%s %j after %j: %j', (id, [n, d], last, doubts) => {
    const before = last && figure(last[0], last[1], '2026-10-31')
    expect(doubtsAbout(metric(id), figure(n, d), { last: before, today })).toEqual(doubts)
  })

  it('a day that is still to come, and one that is past a newer figure', () => {
    const last = figure(98, 112, '2026-10-31')
    const of = (asOf: string) =>
      doubtsAbout(metric('dual_teacher_ratio'), figure(98, 112, asOf), { last, today })
    expect(of('2026-11-23')).toEqual(['future'])
    expect(of('2026-10-30')).toEqual(['older'])
    expect(of('2026-10-31')).toEqual([])
  })
})

describe('from one to two', () => {
  it.each([
    [0, 'unmet'],
    [1, 'met'],
    [2, 'met'],
    [3, 'high'],
  ])('%d of a school’s key majors is %s', (count, verdict) => {
    expect(judge(metric('majors_5year_pilot'), figure(count, 1), context('DP')).verdict).toBe(verdict)
  })
})

describe('beyond the threshold', () => {
  it('what is striven for is told apart and fails nobody', () => {
    const at = (count: number) => judge(metric('integrated_enrolment'), figure(count, 1), context('LQ'))
    expect(at(499).verdict).toBe('unmet')
    expect(at(500)).toMatchObject({ verdict: 'met', stretch: { reached: false, gap: { amount: 501 } } })
    expect(at(1001)).toMatchObject({ verdict: 'met', stretch: { reached: true } })
  })
})

describe('whom it is about', () => {
  it('a total of the region judges no single school', () => {
    expect(judge(metric('enrolment_total'), figure(1, 1), context('DP'))).toMatchObject({
      verdict: 'not_applicable',
      reason: 'region',
    })
    expect(judge(metric('enrolment_total'), figure(15_000, 1), context('LQ')).verdict).toBe('met')
  })

  it('a pack that is switched off at a school asks nothing there', () => {
    expect(judge(metric('master_ratio'), figure(1, 24), context('DP', ['S3']))).toMatchObject({
      verdict: 'not_applicable',
      reason: 'pack_off',
    })
    expect(judge(metric('dual_teacher_ratio'), figure(1, 24), context('DP', ['S3'])).verdict).toBe('unmet')
  })

  it('nobody fails what the text only allows', () => {
    expect(judge(metric('surplus_to_pay_ratio'), figure(1, 10), context('DP')).verdict).toBe('unachieved')
  })
})

describe('while there is time', () => {
  const rounds = metric('observation_rounds')

  it('what is missing is under way until its day is over', () => {
    const until = (openUntil: string) => judge(rounds, { ...figure(1, 3), openUntil }, context('DP')).verdict
    expect(until('2026-11-22')).toBe('running')
    expect(until('2026-11-21')).toBe('unmet')
  })

  it('each major is judged by itself, and the worst of them makes the verdict', () => {
    const exams = metric('joint_exam_courses')
    const of = (...counts: readonly number[]) =>
      judgeMajors(
        exams,
        counts.map((count, index) => ({ ...figure(count, 1), majorId: `M${index}`, records: count })),
        context('DP'),
      )
    expect(of(1, 1)).toMatchObject({ verdict: 'met', numerator: 2, denominator: 2 })
    expect(of(1, 0, 0)).toMatchObject({ verdict: 'unmet', numerator: 1, gap: { amount: 2 } })
    expect(of(2, 1).verdict).toBe('unmet')
    expect(of().verdict).toBe('not_reported')
  })

  it('what has no threshold is described, whatever it is', () => {
    expect(judge(metric('feedback_closure_rate'), figure(0, 10), context('DP'))).toMatchObject({
      verdict: 'described',
      value: 0,
    })
  })
})
