import { kpiEvidence } from '#src/cards/kpi-evidence.ts'
import { injection, samplesOf } from './sample.ts'

const shown = {
  school: { id: 'DP', name: injection },
  metric: { id: 'master_ratio', name: { zh: injection, en: injection } },
  figure: { asOf: '2026-10-31', by: { name: injection, on: '2026-11-22' } },
  records: undefined,
  files: [
    { name: injection, on: '2026-11-22' },
    { name: injection, on: undefined },
  ],
  pictures: Array.from({ length: 12 }, (_, index) => `img_v3_${index}`),
  versions: [
    { figure: '12/24', by: injection, on: '2026-11-01' },
    { figure: '11/24', by: undefined, on: '2026-11-01' },
  ],
}

export const samples = samplesOf(kpiEvidence, {
  'files, pictures and what it was before': shown,
  'from a file': {
    ...shown,
    figure: { asOf: '2026-10-31', by: undefined },
    files: [],
    pictures: [],
    versions: [],
  },
  'never reported': { ...shown, figure: undefined, files: [], pictures: [], versions: [] },
  'counted by the product': {
    ...shown,
    figure: undefined,
    records: 4,
    files: [],
    pictures: [],
    versions: [],
  },
})
