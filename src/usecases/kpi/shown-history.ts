import { judge, type Judgement } from '#src/domain/indicator/judge.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import type { School } from '#src/domain/school.ts'
import { indicatorsInForce } from '#src/domain/policy/indicators-in-force.ts'
import type { Context } from '../context.ts'
import { countedHistory } from './counted-history.ts'

/** So many figures fit on a card. */
const mostPoints = 24

interface Point {
  readonly judgement: Judgement
  readonly corrections: number
}

/**
 * The figures of an indicator, each judged as of its own day, and what the product counts itself, term by term; oldest
 * first; the last of them. On one day what people say goes first.
 */
export async function historyOf(context: Context, school: School, indicator: Indicator) {
  const { records, rules } = context
  const { readings } = await records.policy.decided()
  const [read = indicator] = indicatorsInForce([indicator], rules.packs, readings)
  const figures = await records.figures.history(school.id, indicator.id)
  const reported = figures.map((figure): Point => ({
    judgement: judge(read, figure, { school, today: figure.asOf }),
    corrections: figure.corrections,
  }))
  const days = new Set(figures.map(({ asOf }) => asOf))
  const counted = (await countedHistory(context, school, indicator))
    .filter(({ asOf = '' }) => !days.has(asOf))
    .map((judgement): Point => ({ judgement, corrections: 0 }))
  const points = [...reported, ...counted].toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)))
  return { points: points.slice(-mostPoints), total: points.length }
}

const dayOf = ({ judgement }: Point): string => judgement.asOf ?? ''
