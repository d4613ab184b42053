import { filingSheet } from '#src/cards/filing-sheet.ts'
import { form, full } from './filing.ts'
import { injection, longest, many, samplesOf, uuid } from './sample.ts'

const sheet = { name: '授课计划.xlsx', obligationId: uuid(1), form, field: 'courses' }
const named = { ...sheet, name: injection }
const row = (index: number) =>
  ({
    code: 'empty_cell',
    row: index + 2,
    column: injection,
    of: index % 2 === 0 ? '' : injection,
    value: '',
  }) as const

export const samples = samplesOf(filingSheet, {
  'being read': { ...named, outcome: { stage: 'reading' } },
  'that could not be fetched': { ...named, outcome: { stage: 'failed' } },
  'taken with forty courses': {
    ...named,
    outcome: {
      stage: 'taken',
      content: full,
      filledIn: ['hours'],
      warnings: [{ field: 'hours', code: 'sum_differs', stated: 1, counted: 2 }],
      unknown: many(20, () => injection),
    },
  },
  'refused for many rows': {
    ...named,
    outcome: { stage: 'refused', faults: many(200, row), unknown: ['序号'] },
  },
  'refused as a whole': {
    ...sheet,
    outcome: {
      stage: 'refused',
      faults: [
        { code: 'unreadable' },
        { code: 'no_header' },
        { code: 'no_rows' },
        { code: 'missing_column', column: '课程' },
        { code: 'double_column', column: injection },
        { code: 'too_many_rows', rows: 201, limit: 200 },
        { code: 'not_a_number', row: 2, column: '总学时', of: '机械制图', value: longest },
        { code: 'not_a_date', row: 2, column: '开课', of: '', value: '改天' },
        { code: 'negative', row: 2, column: '总学时', of: '', value: '-3' },
        { code: 'too_long', row: 2, column: '课程', of: longest, value: longest },
      ],
      unknown: [],
    },
  },
})
