import { kpiReportNew } from '#src/cards/kpi-report-new.ts'
import { indicators } from './kpi.ts'
import { injection, samplesOf } from './sample.ts'

const school = { id: 'DP', name: injection }
export const samples = samplesOf(kpiReportNew, {
  'all there are': { school, today: '2026-11-22', indicators },
  'more than fit': {
    school,
    today: '2026-11-22',
    indicators: Array.from({ length: 200 }, (_, index) => ({
      id: `m${index}`,
      clause: 'S3-40',
      name: { zh: injection, en: injection },
    })),
  },
})
