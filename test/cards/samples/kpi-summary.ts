import { kpiSummary } from '#src/cards/kpi-summary.ts'
import type { Judgement } from '#src/domain/indicator/judge.ts'
import { detail, figured, parted, school, unreported } from './kpi.ts'
import { injection, samplesOf } from './sample.ts'

const counts = (judgements: readonly Judgement[]) => ({
  total: judgements.length,
  reported: judgements.length,
  met: 1,
  unmet: 2,
  running: 3,
})
const shown = (judgements: readonly Judgement[], name: string = school.name) => ({
  school: { id: school.id, name },
  judgements,
  counts: counts(judgements),
  detail: judgements.length === 1 ? detail : undefined,
  page: 1,
  pages: 1,
  asked: [],
})
const many = Array.from({ length: 5 }, () => figured(123_456_789.25, 7)).flat()

export const samples = samplesOf(kpiSummary, {
  'one that is met': shown(figured(100, 1).slice(0, 1)),
  'one that was never reported': shown(unreported.slice(0, 1)),
  'each by itself': shown(parted.slice(0, 1)),
  'two at once': shown(figured(1, 3).slice(4, 6)),
  '20 of them, missed': shown(figured(1, 3).slice(0, 20)),
  'all of them, missed': shown(figured(1, 3)),
  'all of them, out of date': shown(figured(3, 5, '2020-01-01')),
  'huge figures': shown(figured(123_456_789.25, 7), injection),
  'the first page of 200': {
    ...shown(many.slice(0, 40)),
    counts: { total: 200, reported: 200, met: 100, unmet: 90, running: 5 },
    page: 1,
    pages: 5,
  },
  'nothing to divide by': shown(figured(0, 0)),
  'nothing reported': shown(unreported),
  'no indicators at all': shown([]),
})
