import { observationList } from '#src/cards/observation-list.ts'
import { injection, many, samplesOf } from './sample.ts'

const statuses = ['draft', 'submitted', 'acknowledged', 'returned', 'withdrawn'] as const
const list = {
  scope: '东浦职业中专学校',
  scopeKey: 'school' as const,
  term: '2026—2027学年第一学期',
  termId: '2026-2027-1',
  page: 1,
  pages: 1,
  total: 0,
  rows: [],
}
const row = (index: number) => ({
  number: `TK-2026-${1000 + index}`,
  date: '2026-11-18',
  teacher: index % 2 === 0 ? '王听雪' : injection,
  course: injection.repeat(3),
  score: index % 3 === 0 ? undefined : 85.5,
  grade: index % 3 === 0 && index % 2 === 0 ? '良' : undefined,
  status: statuses[index % statuses.length] ?? 'draft',
})

export const samples = samplesOf(observationList, {
  empty: list,
  'one page': { ...list, total: 1, rows: [row(2)] },
  'a page in the middle, with names that are marks': {
    ...list,
    scope: injection,
    page: 5,
    pages: 99,
    total: 990,
    rows: many(10, row),
  },
})
