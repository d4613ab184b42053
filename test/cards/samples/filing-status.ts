import { filingStatus, standings } from '#src/cards/filing-status.ts'
import { clause, due, form, overdue, undated } from './filing.ts'
import { injection, many, samplesOf } from './sample.ts'

const byStanding = {
  passed: 2,
  submitted: 2,
  resubmitted: 0,
  returned: 1,
  draft: 1,
  extension: 1,
  missing: 6,
}
const status = {
  filing: form.name,
  period: '2026—2027学年第二学期',
  scope: '全集团',
  tally: { expected: 13, filed: 5, onTime: 5, late: 0, byStanding },
  rows: [],
  rowCount: 0,
  due,
  clause,
  others: [],
  asked: '',
}
const nobody = { expected: 0, filed: 0, onTime: 0, late: 0, byStanding }
const row = (index: number) => ({
  school: index % 2 === 0 ? '东浦职业中专学校' : injection,
  major: index % 5 === 0 ? undefined : '新能源汽车运用与维修',
  standing: standings[index % standings.length] ?? 'missing',
  due: [due, overdue, undated][index % 3] ?? due,
  lateDays: index % 4,
  waitingDays: index % 3 === 0 ? 3 : undefined,
})

export const samples = samplesOf(filingStatus, {
  'of nobody': { ...status, tally: nobody, due: undefined },
  'of the demo': { ...status, rows: many(13, row), rowCount: 13 },
  'of a large consortium, with another of the same name': {
    ...status,
    scope: injection,
    due: overdue,
    tally: { ...status.tally, late: 3 },
    rows: many(60, row),
    rowCount: 5000,
    others: [form.name],
    asked: injection,
  },
})
