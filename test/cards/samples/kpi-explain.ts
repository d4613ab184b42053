import { kpiExplain } from '#src/cards/kpi-explain.ts'
import { judgeGiven } from '#src/domain/indicator/judge-given.ts'
import { detail, figured, indicators } from './kpi.ts'
import { samplesOf } from './sample.ts'

const own = figured(71, 89)
const each = Object.fromEntries(
  indicators.map((indicator, index) => [
    `${indicator.id} with own numbers`,
    {
      asked: judgeGiven(indicator, { numerator: 0, denominator: 0 }, '2026-11-22'),
      own: own[index],
      given: {
        judgement: judgeGiven(indicator, { numerator: 432, denominator: 2 }, '2026-11-22'),
        share: false,
      },
      schoolId: 'DP',
      detail,
    },
  ]),
)
const [first] = indicators
if (!first) throw new Error('there is no indicator')
const bare = {
  asked: judgeGiven(first, { numerator: 0, denominator: 0 }, '2026-11-22'),
  own: undefined,
  given: undefined,
  schoolId: undefined,
  detail,
}

export const samples = samplesOf(kpiExplain, {
  ...each,
  'without a school': bare,
  'a share': {
    ...bare,
    given: { judgement: judgeGiven(first, { numerator: 99, denominator: 100 }, '2026-11-22'), share: true },
  },
})
