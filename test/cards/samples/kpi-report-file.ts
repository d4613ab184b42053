import { kpiReportFile } from '#src/cards/kpi-report-file.ts'
import { injection, samplesOf } from './sample.ts'

export const samples = samplesOf(kpiReportFile, {
  'some files': { school: injection, asOf: '2026-10-31', count: 3 },
})
