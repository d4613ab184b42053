import { localDate } from '#src/domain/dates.ts'
import type { Figure } from '#src/domain/figure.ts'
import type { Filing } from '#src/ports/filings.ts'
import type { Judging } from './judging.ts'
import type { Counting } from './periods.ts'

/** Figures that stand in what a school has filed, such as the agreements signed; what was given back does not count. */
export async function filedFigures(
  { records, rules }: Judging,
  { school, indicators }: Counting,
): Promise<readonly Figure[]> {
  const wanted = indicators.flatMap((indicator) =>
    indicator.counted?.by === 'filing' ? [{ indicator, counted: indicator.counted }] : [],
  )
  if (wanted.length === 0) return []
  const { rows } = await records.filings.list({
    items: wanted.map(({ counted }) => counted.item),
    schoolIds: [school.id],
    states: ['submitted', 'resubmitted', 'passed'],
  })
  return wanted.flatMap(({ indicator, counted }) => {
    const filing = rows.findLast(
      ({ item, submittedAt }) => item === counted.item && submittedAt !== undefined,
    )
    const numerator = numberIn(filing, counted.numerator)
    const denominator = counted.denominator === undefined ? 1 : numberIn(filing, counted.denominator)
    if (!filing?.submittedAt || numerator === undefined || denominator === undefined) return []
    const asOf = localDate(filing.submittedAt, rules.timeZone)
    return [
      { schoolId: school.id, metric: indicator.id, numerator, denominator, asOf, evidence: [], records: 1 },
    ]
  })
}

function numberIn(filing: Filing | undefined, field: string): number | undefined {
  const value = filing?.content[field]
  return typeof value === 'number' ? value : undefined
}
