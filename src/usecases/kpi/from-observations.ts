import type { Figure } from '#src/domain/figure.ts'
import type { Judging } from './judging.ts'
import type { Counting } from './periods.ts'

/** 已阅并回应 ÷ 已提交 of this term; none where no lesson was observed. */
export async function observationFigures(
  { records, today }: Judging,
  { school, periods: { from, to }, indicators }: Counting,
): Promise<readonly Figure[]> {
  const [indicator] = indicators.filter(({ counted }) => counted?.by === 'observations')
  if (!indicator) return []
  const scope = { schoolIds: [school.id] }
  const { submitted, acknowledged } = await records.observations.count({ scope, from, to })
  const filed = submitted + acknowledged
  if (filed === 0) return []
  const counted = { numerator: acknowledged, denominator: filed, asOf: today, evidence: [], records: filed }
  return [{ schoolId: school.id, metric: indicator.id, ...counted }]
}
