import { kpiReport, mostReported, type KpiReport } from '#src/cards/kpi-report.ts'
import { figured, unreported } from './kpi.ts'
import { injection, samplesOf } from './sample.ts'

const after = figured(123_456_789.25, 7)
const rows = (count: number): KpiReport['rows'] =>
  after.slice(0, count).map((one, index) => ({
    before: (index % 2 === 0 ? unreported[index] : figured(1, 3)[index]) ?? one,
    after: one,
    doubts: index % 2 === 0 ? ['swapped', 'unit', 'nothing', 'parts'] : ['jump', 'older', 'future'],
  }))
const shown: KpiReport = {
  id: '00000000-0000-4000-8000-000000000001',
  school: injection,
  state: 'draft',
  asOf: '2026-10-31',
  rows: rows(2),
  incomplete: [{ zh: injection, en: injection }],
  wrong: { [`n_${after[0]?.indicator.id}`]: injection },
  files: 3,
  asked: true,
}

export const samples = samplesOf(kpiReport, {
  'to be confirmed': {
    ...shown,
    incomplete: [],
    wrong: {},
    rows: rows(1).map((row) => ({ ...row, doubts: [] })),
  },
  'with everything that can be asked about': shown,
  'of all indicators at once': { ...shown, rows: rows(mostReported) },
  counted: { ...shown, state: 'counted' },
  discarded: { ...shown, state: 'discarded', files: 0 },
})
