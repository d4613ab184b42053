import type { z } from 'zod'
import type { Figure } from '../figure.ts'
import type { Row } from './issue.ts'
import { createOnce, existing, type Known } from './known.ts'
import type { figureCells } from './sheets.ts'

export function readFigures(
  rows: readonly Row<z.infer<typeof figureCells>>[],
  known: Pick<Known, 'schools'>,
  metrics: readonly string[] | undefined,
): Figure[] {
  const once = createOnce()
  return rows.flatMap(({ cells, report }) => {
    const { school: schoolId, metric, num: numerator, den: denominator, asof: asOf, evidence } = cells
    existing(known.schools, { id: schoolId, column: 'school', code: 'unknown_school' }, report)
    if (metrics && !metrics.includes(metric)) report.wrong('metric', 'unknown_metric', { value: metric })
    if (!once([schoolId, metric, asOf].join(' '), 'metric', report)) return []
    return [{ schoolId, metric, numerator, denominator, asOf, evidence }]
  })
}
