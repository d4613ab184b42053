import { movementsOf, type Movement } from '#src/domain/digest/movements.ts'
import type { Judgement } from '#src/domain/indicator/judge.ts'
import { isOfSchool } from '#src/domain/indicator/of-school.ts'
import type { School } from '#src/domain/school.ts'
import type { Context } from '../context.ts'
import { judgeSchool } from '../kpi/judge-school.ts'

export interface SchoolVerdicts {
  readonly judgements: readonly Judgement[]
  readonly movements: readonly Movement[]
}

/** How the indicators of a school stand and what has moved since an instant. Finance is for administrators alone. */
export async function verdictsOf(
  context: Pick<Context, 'records' | 'rules' | 'today' | 'consortium'>,
  school: School,
  {
    since,
    finance,
    metrics,
  }: { readonly since: Date; readonly finance: boolean; readonly metrics?: readonly string[] },
): Promise<SchoolVerdicts> {
  const { records, rules } = context
  const indicators = rules.indicators.filter(
    (one) => isOfSchool(one, school) && (metrics === undefined || metrics.includes(one.id)),
  )
  const judgements = await judgeSchool(context, school, { indicators, finance })
  const kept = await records.verdicts.of([school.id])
  const changes = await records.verdicts.changesSince(since, [school.id])
  return { judgements, movements: movementsOf(judgements, { kept, changes }) }
}
