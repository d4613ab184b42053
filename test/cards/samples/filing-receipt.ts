import { filingReceipt } from '#src/cards/filing-receipt.ts'
import { clause, course, due, form, overdue, rounds, undated } from './filing.ts'
import { injection, longest, many, samplesOf, uuid } from './sample.ts'

const columns = form.fields[0]?.columns?.map(({ name, label, kind }) => ({
  name,
  label,
  number: kind === 'number',
}))
const receipt = {
  id: uuid(1),
  number: 'BA-2026-0001',
  version: 1,
  state: 'submitted' as const,
  filing: form.name,
  period: '2026—2027学年第二学期',
  school: '东浦职业中专学校',
  major: '机电一体化技术',
  filer: '祁若川',
  submittedAt: '2026-11-22 10:00',
  due,
  daysLate: 0,
  reviewers: ['乔安澜'],
  clause,
  rounds: [],
  fields: [{ label: { zh: '教学时数合计', en: 'Hours' }, value: '136' }],
  tables: [],
  images: [],
  pictureCount: 0,
  files: [],
}

export const samples = samplesOf(filingReceipt, {
  'handed in': receipt,
  'handed in late, where nobody reviews and no day was set': {
    ...receipt,
    major: undefined,
    reviewers: [],
    daysLate: 5,
    due: undated,
  },
  'given back with many rounds': { ...receipt, state: 'returned', version: 7, rounds, due: overdue },
  passed: { ...receipt, state: 'passed', version: 2 },
  withdrawn: { ...receipt, state: 'withdrawn' },
  'with forty courses and everything somebody can type': {
    ...receipt,
    state: 'resubmitted',
    school: injection,
    filer: injection,
    reviewers: many(20, () => injection.slice(0, 30)),
    fields: many(4, () => ({ label: { zh: '备注', en: 'Note' }, value: longest })),
    tables: [
      {
        label: { zh: '课程设置', en: 'Courses' },
        columns: columns ?? [],
        rows: many(20, course),
        rowCount: 40,
        sums: [{ label: { zh: '总学时', en: 'Hours' }, sum: 2900 }],
      },
    ],
    pictureCount: 3,
    files: [injection, '计划.docx'],
  },
})
