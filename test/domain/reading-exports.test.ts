import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportKinds } from '#src/domain/export.ts'
import { readExportSentence, readExportWords } from '#src/domain/reading/export-words.ts'
import { findTerm } from '#src/domain/reading/term-words.ts'

const term = (id: string, name: string, firstDay: string) => ({
  id,
  name,
  firstDay,
  weeks: 20,
  lastDay: firstDay,
  freshmenStart: undefined,
})
const terms = [
  term('2025-2026-2', '2025—2026学年第二学期', '2026-03-02'),
  term('2026-2027-1', '2026—2027学年第一学期', '2026-08-31'),
  term('2026-2027-2', '2026—2027学年第二学期', '2027-02-22'),
]
const known = { terms, today: '2026-11-22' }

describe('a term in the words of people', () => {
  it.each([
    ['2026秋', '2026-2027-1'],
    ['2026年秋季学期', '2026-2027-1'],
    ['2027春', '2026-2027-2'],
    ['２０２７春', '2026-2027-2'],
    ['autumn 2026', '2026-2027-1'],
    ['2026 fall', '2026-2027-1'],
    ['2026-2027-2', '2026-2027-2'],
    ['2026-2027学年第一学期', '2026-2027-1'],
    ['本学期', '2026-2027-1'],
    ['上学期', '2025-2026-2'],
    ['下学期', '2026-2027-2'],
  ])('%s is %s', (words, id) => {
    expect(findTerm(words, known)).toMatchObject({ term: { id }, rest: '' })
  })

  it('leaves what else was said', () => {
    expect(findTerm('西岭 2026秋', known)?.rest).toBe('西岭')
  })

  it('finds none where none is named or there is none', () => {
    expect([findTerm('西岭', known), findTerm('2031秋', known)]).toEqual([undefined, undefined])
  })
})

describe('what is to be exported', () => {
  it.each([
    ['台账 2026秋', 'ledger', '2026秋'],
    ['工作台账', 'ledger', ''],
    ['督查 西岭', 'inspection', '西岭'],
    ['听课记录 2026秋', 'observations', '2026秋'],
    ['指标', 'kpi', ''],
    ['ledger 2026-2027-1', 'ledger', '2026-2027-1'],
    ['inspection XL', 'inspection', 'XL'],
    ['observations', 'observations', ''],
    ['KPI', 'kpi', ''],
  ])('%s', (words, kind, rest) => {
    expect(readExportWords(words)).toEqual({ kind, rest })
  })

  it.each([
    ['把这学期的听课记录导出成Excel', 'observations', '这学期'],
    ['导出一份工作台账', 'ledger', ''],
    ['麻烦把西岭的督查材料打包成excel发给我', 'inspection', '西岭'],
    ['给我一份指标的表格', 'kpi', ''],
    ['请导出2026秋的台账', 'ledger', '2026秋'],
    ['export the ledger as a spreadsheet', 'ledger', ''],
  ])('in plain words: %s', (text, kind, rest) => {
    expect(readExportSentence(text)).toEqual({ kind, rest })
  })

  it.each([
    '听课记录 11月18号 第3节 柏承宇 数控编程 25数控2班 85分',
    '双师型比例多少了',
    '双师比指标差几个人',
    '导出',
    '督查什么时候来',
    '学生拿表格做练习，听课时很投入',
  ])('%s asks for no export', (text) => {
    expect(readExportSentence(text)).toBeUndefined()
  })

  it('of two kinds at once none is guessed', () => {
    expect(readExportWords('台账 指标')).toBeUndefined()
  })

  it('the English word of every kind is understood, whatever stands beside it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...exportKinds), fc.stringMatching(/^[0-9]{0,4}$/), (kind, beside) => {
        expect(readExportWords(`${kind} ${beside}`)).toEqual({ kind, rest: beside })
      }),
    )
  })
})
