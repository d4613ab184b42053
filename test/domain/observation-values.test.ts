import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedSlots } from '#src/domain/observation-changes.ts'
import { findNumber, formatNumber, parseNumber } from '#src/domain/observation-number.ts'
import { parseDate } from '#src/domain/parse-date.ts'
import { parseMode } from '#src/domain/parse-mode.ts'
import { parsePeriods } from '#src/domain/parse-periods.ts'
import { parseScore } from '#src/domain/parse-score.ts'
import { today } from './demo-consortium.ts'
import { content } from './observation-sample.ts'

describe('numbers of lessons', () => {
  it.each<[string | string[], number[] | undefined]>([
    ['3', [3]],
    ['1-2', [1, 2]],
    ['1,2', [1, 2]],
    ['１－２', [1, 2]],
    ['3、4', [3, 4]],
    ['3，4', [3, 4]],
    ['1~3', [1, 2, 3]],
    ['3 4', [3, 4]],
    ['第3节', [3]],
    ['第3、4节课', [3, 4]],
    ['第1节和第2节', [1, 2]],
    ['一二节', [1, 2]],
    ['第一、二节', [1, 2]],
    ['第十节', [10]],
    [
      ['2', '1'],
      [1, 2],
    ],
    [['第3节', '3'], [3]],
    [[], undefined],
    ['', undefined],
    ['下午', undefined],
    ['4-3', undefined],
    ['1-', undefined],
    ['3.5.', undefined],
    ['第3节 王听雪', undefined],
    ['999', undefined],
  ])('%j is read as %j', (value, expected) => {
    expect(parsePeriods(value)).toEqual(expected)
  })
})

describe('scores and grades', () => {
  it.each<[string, object | undefined]>([
    ['85', { score: 85 }],
    ['85.5', { score: 85.5 }],
    ['８５分', { score: 85 }],
    ['８７．５', { score: 87.5 }],
    [' 90 分 ', { score: 90 }],
    ['-1', { score: -1 }],
    ['八十五分', { score: 85 }],
    ['八十七点五', { score: 87.5 }],
    ['一百分', { score: 100 }],
    ['良', { grade: '良' }],
    ['良好', { grade: '良' }],
    ['优秀', { grade: '优' }],
    ['不及格', { grade: '不合格' }],
    ['', undefined],
    ['很好', undefined],
    ['85分左右吧', undefined],
    ['8 5 分!', undefined],
    ['NaN', undefined],
    ['constructor', undefined],
    ['1e3', undefined],
  ])('%j is read as %j', (value, expected) => {
    expect(parseScore(value)).toEqual(expected)
  })
})

describe('days', () => {
  it.each([
    ['2026-11-18', '2026-11-18'],
    ['2026-11-18 +0800', '2026-11-18'],
    ['2026-11-18 00:00', '2026-11-18'],
    ['2026/11/8', '2026-11-08'],
    ['2026年11月18日', '2026-11-18'],
    ['11.18', '2026-11-18'],
    ['１１月１８号', '2026-11-18'],
    ['昨天', '2026-11-21'],
    ['2026-02-30', undefined],
    ['18', undefined],
    ['', undefined],
    ['11.18 听课', undefined],
  ])('"%s" is %s', (value, expected) => {
    expect(parseDate(value, today)).toBe(expected)
  })
})

it.each([
  ['推门听课', '推门听课'],
  ['推门', '推门听课'],
  [' 公开 课', '公开课'],
  ['推', undefined],
  ['', undefined],
  ['旁听', undefined],
])('the way "%s" is %s', (value, expected) => {
  expect(parseMode(value)).toBe(expected)
})

describe('a number of a record', () => {
  it.each([
    ['TK-2026-0001', 'TK', 2026, 1],
    ['tk-2026-1', 'TK', 2026, 1],
    ['ＴＫ－２０２６－０１０７', 'TK', 2026, 107],
    ['TK20260107', 'TK', 2026, 107],
    ['ba-2027-12345', 'BA', 2027, 12_345],
  ] as const)('"%s" is read', (text, series, year, sequence) => {
    expect(parseNumber(text)).toEqual({ series, year, sequence })
  })
  it.each(['', 'TK', 'TK-2026-0000', 'XK-2026-0001', '把TK-2026-0001撤回', 'TK-1999-0001'])(
    '"%s" is none',
    (text) => {
      expect(parseNumber(text)).toBeUndefined()
    },
  )
  it('is found in a sentence, in its regular form', () => {
    expect(findNumber('把tk2026-107撤回')).toBe('TK-2026-0107')
    expect(findNumber('把那条撤回')).toBeUndefined()
  })
  it('is the same when it is written and read', () => {
    const part = fc.record({
      series: fc.constantFrom('TK' as const, 'BA' as const),
      year: fc.integer({ min: 2000, max: 2099 }),
      sequence: fc.integer({ min: 1, max: 999_999 }),
    })
    fc.assert(
      fc.property(part, (number) => {
        expect(parseNumber(formatNumber(number.series, number.year, number.sequence))).toEqual(number)
      }),
    )
  })
})

describe('an edit changes', () => {
  it('nothing when the contents are the same', () => {
    expect(changedSlots(content, { ...content, periods: [...content.periods] })).toEqual([])
  })
  it('the slots that differ, and no other', () => {
    const after = { ...content, score: 83, grade: '良', periods: [3, 4], rubric: { method: 18 } } as const
    expect(changedSlots(content, after)).toEqual(['periods', 'score', 'score_method'])
    expect(changedSlots(after, content)).toEqual(['periods', 'score', 'score_method'])
  })
})

it('no value makes the readers of forms throw', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      parsePeriods(value)
      parsePeriods([value])
      parseScore(value)
      parseDate(value, today)
      parseMode(value)
      parseNumber(value)
      findNumber(value)
    }),
  )
})
