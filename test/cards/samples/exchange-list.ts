import { exchangeList } from '#src/cards/exchange-list.ts'
import { injection, many, samplesOf, uuid } from './sample.ts'

const row = { id: uuid(1), person: injection, school: injection, major: injection, duration: '一年' }

export const samples = samplesOf(exchangeList, {
  nobody: { year: 2026, rows: [], maySet: true, chosen: undefined },
  'one that is meant': { year: 2026, rows: [row], maySet: true, chosen: uuid(1) },
  'many, to read': {
    year: 2026,
    rows: many(60, (index) => ({ ...row, id: uuid(index) })),
    maySet: false,
    chosen: undefined,
  },
  many: {
    year: 2026,
    rows: many(60, (index) => ({ ...row, id: uuid(index) })),
    maySet: true,
    chosen: undefined,
  },
})
