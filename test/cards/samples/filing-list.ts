import { filingList } from '#src/cards/filing-list.ts'
import { due, form, overdue, undated } from './filing.ts'
import { injection, many, samplesOf, uuid } from './sample.ts'

const states = ['missing', 'draft', 'returned'] as const
const dues = [due, overdue, undated]
const row = (index: number) => ({
  obligationId: uuid(index),
  filing: index % 2 === 0 ? form.name : { zh: injection, en: injection },
  school: index % 2 === 0 ? '东浦职业中专学校' : injection,
  major: index % 3 === 0 ? undefined : '机电一体化技术',
  period: '2026—2027学年第二学期',
  state: states[index % 3] ?? 'missing',
  due: dues[index % 3] ?? due,
})
const list = { sameName: undefined, chosen: false, rows: [], total: 0, page: 1, pages: 1, query: {} }

export const samples = samplesOf(filingList, {
  'nothing owed': list,
  'one page of many': {
    ...list,
    rows: many(8, row),
    total: 60,
    page: 2,
    pages: 8,
    query: { items: 'S0-13' },
  },
  'two of one name': { ...list, sameName: injection, chosen: true, rows: many(2, row), total: 2 },
  'to ask for more time': {
    ...list,
    chosen: true,
    rows: many(2, (index) => ({ ...row(index), extend: { until: '2026-12-25', reason: injection } })),
    total: 2,
  },
})
