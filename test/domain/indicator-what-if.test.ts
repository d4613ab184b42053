import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '#src/domain/figure.ts'
import { judge } from '#src/domain/indicator/judge.ts'
import { readChanges, changed } from '#src/domain/indicator/what-if.ts'
import { indicators, schools, today } from './demo-consortium.ts'

const figure = (numerator: number, denominator: number): Figure => ({
  schoolId: 'DP',
  metric: '',
  numerator,
  denominator,
  asOf: today,
  evidence: [],
})
const [school] = schools.filter(({ id }) => id === 'DP')
if (!school) throw new Error('DP is not in the demo')

describe('what would be', () => {
  it.each([
    ['如果再招2个高级职称', ['senior_title_ratio +2/+2 new', 'senior_title_ratio +2/+0 among']],
    ['如果再评上2个高级职称', ['senior_title_ratio +2/+0 among']],
    ['要是高级职称少1个', ['senior_title_ratio -1/+0 among']],
    ['如果双师型再多5个', ['dual_teacher_ratio +5/+0 among']],
    ['假如再招1个辅导员', ['counselor_ratio +0/+1 whole']],
    ['如果学生走了20个', ['student_teacher_ratio', 'ideology_teacher_ratio', 'counselor_ratio']],
    ['如果天气再好2度', []],
    ['如果多招点人', []],
  ])('%s', (words, changes) => {
    const sign = (count: number) => (count < 0 ? String(count) : `+${count}`)
    const read = readChanges(indicators, words).map(
      ({ indicator, numerator, denominator, as }) =>
        `${indicator.id} ${sign(numerator)}/${sign(denominator)} ${as}`,
    )
    if (changes.every((change) => change.includes(' '))) expect(read).toEqual(changes)
    else for (const id of changes) expect(read.join('\n')).toContain(`${id} -20/+0`)
  })

  it('is the verdict on the changed figure, whatever it is', () => {
    const count = fc.integer({ min: 0, max: 5000 })
    const change = fc.record({
      numerator: fc.integer({ min: -5, max: 5 }),
      denominator: fc.integer({ min: -5, max: 5 }),
    })
    fc.assert(
      fc.property(fc.constantFrom(...indicators), count, count, change, (indicator, n, d, by) => {
        const after = changed(figure(n, d), by)
        const possible = n + by.numerator >= 0 && d + by.denominator >= 0
        expect(after !== undefined).toBe(possible)
        if (!after) return
        const context = { school, today }
        const direct = judge(indicator, figure(n + by.numerator, d + by.denominator), context)
        expect(judge(indicator, after, context)).toEqual(direct)
      }),
    )
  })

  it('goes in the direction of the words: more above for a share, more below for a ratio', () => {
    const count = fc.integer({ min: 1, max: 5000 })
    const oneSided = indicators.filter(
      ({ op, scope }) => ['>=', '>', '<='].includes(op) && scope !== 'region',
    )
    fc.assert(
      fc.property(fc.constantFrom(...oneSided), count, count, count, (indicator, n, d, more) => {
        const good = indicator.op === '<=' ? figure(n, d + more) : figure(n + more, d)
        const context = { school, today }
        const before = judge(indicator, figure(n, d), context).verdict
        if (before === 'met') expect(judge(indicator, good, context).verdict).toBe('met')
      }),
    )
  })

  it('leaves no dust of floating point', () => {
    const after = changed(figure(2851.2, 432), { numerator: 0.1, denominator: 0 })
    expect(after?.numerator).toBe(2851.3)
  })
})
