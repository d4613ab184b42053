import { kpiWhich } from '#src/cards/kpi-which.ts'
import { indicators } from './kpi.ts'
import { samplesOf } from './sample.ts'

export const samples = samplesOf(kpiWhich, {
  'two of one figure': { schoolId: 'DP', indicators: indicators.slice(0, 2) },
  'many of one figure': { schoolId: 'DP', indicators: indicators.slice(0, 12) },
})
