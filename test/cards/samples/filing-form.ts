import { filingForm } from '#src/cards/filing-form.ts'
import { clause, due, form, full, overdue } from './filing.ts'
import { injection, longest, many, samplesOf, uuid } from './sample.ts'

const empty = {
  id: uuid(1),
  obligationId: uuid(2),
  form,
  period: '2026—2027学年第二学期',
  school: '东浦职业中专学校',
  major: { id: 'JD', name: '机电一体化技术' },
  otherMajors: [],
  number: undefined,
  due,
  clause,
  returned: undefined,
  content: {},
  typed: {},
  checked: undefined,
  attachments: 0,
  sheet: undefined,
  doubts: [],
}
const row = (index: number) =>
  ({ code: 'not_a_number', row: index + 2, column: '总学时', of: injection, value: longest }) as const

export const samples = samplesOf(filingForm, {
  untouched: empty,
  'of a school as a whole, while a spreadsheet is read': { ...empty, major: undefined, sheet: injection },
  'with everything missing': {
    ...empty,
    otherMajors: many(10, (index) => ({ id: `M${index}`, name: `专业 ${index}` })),
    typed: { hours: '好几百', from: '改天' },
    checked: {
      missing: form.fields.map(({ name }) => name),
      missingAttachments: 1,
      faults: [
        { field: 'hours', code: 'not_a_number', value: '好几百' },
        { field: 'from', code: 'not_a_date', value: '改天' },
        { field: 'complete', code: 'not_yes_or_no', value: '也许' },
        { field: 'level', code: 'not_an_option', value: injection, options: ['level_1'] },
        { field: 'hours', code: 'below', value: 0, limit: 1 },
        { field: 'hours', code: 'above', value: 9, limit: 1 },
        { field: 'hours', code: 'not_whole', value: 1.5 },
        { field: 'hours', code: 'above_other', value: 9, other: 'contact', limit: 1 },
        { field: 'unities', code: 'not_all_ticked', options: ['unity_3'] },
        { field: 'note', code: 'too_long', length: 1001, limit: 1000 },
        { field: 'courses', code: 'too_many_rows', rows: 201, limit: 200 },
        { field: 'courses', code: 'rows_wrong', faults: many(30, row) },
      ],
      warnings: [],
    },
  },
  'with forty courses, given back and to be confirmed': {
    ...empty,
    number: 'BA-2026-0001',
    school: injection,
    due: overdue,
    content: full,
    attachments: 12,
    returned: { reason: longest, by: injection, newDueOn: '2026-12-25' },
    checked: {
      missing: [],
      missingAttachments: 0,
      faults: [],
      warnings: [
        { field: 'hours', code: 'sum_differs', stated: 2900, counted: 2901 },
        { field: 'courses', code: 'cells_empty', column: 'qualification', rows: many(40, () => injection) },
        { field: 'courses', code: 'no_rows' },
        { field: 'complete', code: 'answered_no' },
      ],
    },
    doubts: ['sum_differs:hours:2900:2901', 'answered_no:complete'],
  },
})
