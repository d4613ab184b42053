import { rectificationList } from '#src/cards/rectification-list.ts'
import { injection, many, samplesOf, uuid } from './sample.ts'

const row = {
  id: uuid(1),
  number: 'ZG-2026-0001',
  school: injection,
  major: injection,
  state: 'open',
  dueOn: '2026-12-04',
  daysLate: 0,
} as const

export const samples = samplesOf(rectificationList, {
  'nothing for a reviewer': { total: 0, late: 0, mayOpen: true, rows: [] },
  'nothing for a school': { total: 0, late: 0, mayOpen: false, rows: [] },
  many: {
    total: 40,
    late: 3,
    mayOpen: true,
    rows: many(12, (index) => ({ ...row, major: index % 2 ? undefined : injection, daysLate: index % 3 })),
  },
})
