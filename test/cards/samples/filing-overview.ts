import { filingOverview } from '#src/cards/filing-overview.ts'
import { due, form, undated } from './filing.ts'
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
const row = (index: number) => ({
  filing: index % 2 === 0 ? form.name : { zh: '教师到企业实践计划和完成情况', en: 'Practice' },
  tally: { expected: 13, filed: 5, onTime: 4, late: 1, byStanding },
  due: index % 3 === 0 ? undefined : index % 3 === 1 ? due : undated,
})

export const samples = samplesOf(filingOverview, {
  nothing: { scope: injection, rows: [], rowCount: 0 },
  'sixty filings': { scope: '全集团', rows: many(60, row), rowCount: 65 },
})
