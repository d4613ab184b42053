import { kpiHistory } from '#src/cards/kpi-history.ts'
import { figured, school, unreported } from './kpi.ts'
import { samplesOf } from './sample.ts'

const [first] = figured(71, 89)
const [none] = unreported
if (!first || !none) throw new Error('there is no indicator')
const point = { judgement: first, corrections: 0 }

export const samples = samplesOf(kpiHistory, {
  'never reported': { school, now: none, points: [], total: 0 },
  'once, and put right': { school, now: first, points: [{ ...point, corrections: 2 }], total: 1 },
  '200 of them': { school, now: first, points: Array.from({ length: 24 }, () => point), total: 200 },
  'more than fit': { school, now: first, points: Array.from({ length: 24 }, () => point), total: 60 },
})
