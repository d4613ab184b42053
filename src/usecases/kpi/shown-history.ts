import { judge, type Judgement } from '#src/domain/indicator/judge.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import type { School } from '#src/domain/school.ts'
import { indicatorsInForce } from '#src/domain/policy/indicators-in-force.ts'
import type { Context } from '../context.ts'

/** So many figures fit on a card. */
const mostPoints = 24

/** The figures of an indicator, each judged as of its own day, oldest first; the last of them. */
export async function historyOf({ records, rules }: Context, school: School, indicator: Indicator) {
  const { readings } = await records.policy.decided()
  const [read = indicator] = indicatorsInForce([indicator], rules.packs, readings)
  const figures = await records.figures.history(school.id, indicator.id)
  const points = figures.slice(-mostPoints).map((figure): { judgement: Judgement; corrections: number } => ({
    judgement: judge(read, figure, { school, today: figure.asOf }),
    corrections: figure.corrections,
  }))
  return { points, total: figures.length }
}
