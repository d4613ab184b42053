import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFigures } from '#src/domain/indicator/read-figures.ts'
import { readNumber } from '#src/domain/indicator/read-number.ts'
import { readQuestion } from '#src/domain/indicator/read-question.ts'
import { indicators } from './demo-consortium.ts'

describe('figures in a sentence', () => {
  it.each([
    ['更新一下：专任教师25人，硕士13，高级8', ['master_ratio 13/25', 'senior_title_ratio 8/25']],
    ['双师型 98/112', ['dual_teacher_ratio 98/112']],
    ['双师型98／112，硕士占比 13/24', ['dual_teacher_ratio 98/112', 'master_ratio 13/24']],
    ['双师型112人中98人', ['dual_teacher_ratio 98/112']],
    ['本地就业率 2026届 97人里本地就业57人', ['local_employment_ratio 57/97']],
    ['教师合格率 151 158', ['teacher_qualified_ratio 151/158']],
    ['教师合格率 158 151', ['teacher_qualified_ratio 151/158']],
    ['生均设备值 设备值453.6万元 学生432', ['equip_per_student 4536000/432']],
    ['占地 36亩 学生 432', ['land_area_per_student 24000/432']],
    ['重合人数2', ['overlapping_teachers 2/1']],
    ['辅导员师生比 学生432 辅导员3', ['counselor_ratio 432/3']],
    ['双师型占比87%', []],
    ['今天开会', []],
  ])('%s', (words, figures) => {
    const read = readFigures(indicators, words).figures
    const shown = read.map(
      ({ indicator, numerator, denominator }) => `${indicator.id} ${numerator}/${denominator}`,
    )
    expect(shown).toEqual(figures)
  })

  it('a fraction behind a name is always that figure', () => {
    const count = fc.integer({ min: 0, max: 9999 })
    fc.assert(
      fc.property(fc.constantFrom(...indicators), count, count, (indicator, numerator, denominator) => {
        const { figures } = readFigures(indicators, `${indicator.name.zh} ${numerator}/${denominator}`)
        expect(figures).toEqual([{ indicator, numerator, denominator }])
      }),
    )
  })
})

describe('a question', () => {
  it.each([
    ['辅导员1:200怎么算的，我们432个学生配2个', 'explain', ['counselor_ratio'], ['432/2']],
    ['转段合格率99%是不是越高越好', 'explain', ['transfer_pass_ratio'], ['99/100']],
    ['硕士占比和高级职称差几个人才够', 'gap', ['master_ratio', 'senior_title_ratio'], []],
    ['双师形占比达标了没', 'figure', ['dual_teacher_ratio'], []],
    ['各校双师型排个名', 'compare', ['dual_teacher_ratio'], []],
    ['师生比历年趋势', 'history', ['student_teacher_ratio'], []],
    ['如果再招2个高级职称', 'what_if', ['senior_title_ratio'], []],
    ['咱们学校KPI', 'figure', [], []],
  ] as const)('%s', (words, want, metrics, given) => {
    const question = readQuestion(indicators, words)
    expect(question.want).toBe(want)
    expect(question.indicators.map(({ id }) => id)).toEqual(metrics)
    expect(question.given.map(({ numerator, denominator }) => `${numerator}/${denominator}`)).toEqual(given)
  })

  it('by a figure alone finds all that ask for it, and none where one is named', () => {
    const ids = (words: string) => readQuestion(indicators, words).sameFigure.map(({ id }) => id)
    expect(ids('85%那个达标了没')).toEqual(['dual_teacher_ratio', 'teacher_qualified_ratio'])
    expect(ids('1:350那个')).toEqual(['ideology_teacher_ratio'])
    expect(ids('双师型85%达标了没')).toEqual([])
  })
})

describe('a number that is filled in', () => {
  it.each([
    ['98', 98],
    ['３,591,000', 3_591_000],
    ['453.6万', 4_536_000],
    ['24 人', 24],
    ['-3', undefined],
    ['八', undefined],
    ['', undefined],
  ])('%s', (words, value) => {
    expect(readNumber(words)).toBe(value)
  })
})
