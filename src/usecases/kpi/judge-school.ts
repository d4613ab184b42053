import { judge, type Judgement } from '#src/domain/indicator/judge.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import { indicatorsInForce } from '#src/domain/policy/indicators-in-force.ts'
import type { School } from '#src/domain/school.ts'
import type { Context } from '../context.ts'

/** The verdict of each indicator on the newest figures of a school. Finance is for administrators alone. */
export async function judgeSchool(
  context: Context,
  school: School,
  options: { readonly indicators: readonly Indicator[]; readonly finance: boolean },
): Promise<readonly Judgement[]> {
  const figures = await context.records.figures.latest(school.id)
  const { readings } = await context.records.policy.decided()
  const { today, rules } = context
  return indicatorsInForce(options.indicators, rules.packs, readings)
    .filter(({ finance }) => options.finance || !finance)
    .map((indicator) => {
      const figure = figures.find(({ metric }) => metric === indicator.id)
      return judge(indicator, figure, { school, today })
    })
}
