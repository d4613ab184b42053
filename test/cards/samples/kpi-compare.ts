import { kpiCompare } from '#src/cards/kpi-compare.ts'
import { figured, indicators, unreported } from './kpi.ts'
import { injection, samplesOf } from './sample.ts'

const rows = (count: number, columns: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: injection,
    judgements: (index % 5 === 4 ? unreported : figured(123_456_789.25, 7)).slice(0, columns),
  }))
const shown = { met: 3, applies: 18, total: 60, page: 2, pages: 3, asked: ['dual_teacher_ratio'] }

export const samples = samplesOf(kpiCompare, {
  'one indicator at many schools': { ...shown, schools: rows(20, 1), indicators: indicators.slice(0, 1) },
  'many indicators': { ...shown, schools: rows(20, 8), indicators: indicators.slice(0, 8) },
  'more than fit, and a page that has them all': {
    ...shown,
    schools: rows(20, 8),
    indicators: indicators.slice(0, 8),
    left: { count: 192, page: 'https://rongtong.example/console/kpi' },
  },
  'more than fit, and no pages': {
    ...shown,
    schools: rows(20, 8),
    indicators: indicators.slice(0, 8),
    left: { count: 192 },
  },
  'nobody has reported': { ...shown, schools: [], indicators: indicators.slice(0, 1) },
})
