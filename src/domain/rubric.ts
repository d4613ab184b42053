import { z } from 'zod'

/** 评分量表 — how lessons are judged, and what the consortium asks of a record. */
export const rubricSchema = z
  .strictObject({
    source: z.string().min(1),
    scoreRequired: z.boolean(),
    /** A record filed more than this many days after the lesson is late (补登). */
    lateAfterDays: z.int().nonnegative(),
    criteria: z.array(
      z.strictObject({
        /** Part of a form field's name: `score_<id>`. */
        id: z.string().regex(/^[a-z][a-z_]*$/),
        name: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
        max: z.int().positive(),
      }),
    ),
  })
  .refine(({ criteria }) => new Set(criteria.map(({ id }) => id)).size === criteria.length, {
    error: 'criterion_twice',
  })
  .refine(({ criteria }) => criteria.length === 0 || total(criteria.map(({ max }) => max)) === 100, {
    error: 'criteria_do_not_make_100',
  })

export type Rubric = z.infer<typeof rubricSchema>

/** The score that the points make; none as long as a criterion has no points. */
export function rubricTotal(
  rubric: Pick<Rubric, 'criteria'>,
  points: Readonly<Record<string, number>>,
): number | undefined {
  const given = rubric.criteria.map(({ id }) => points[id])
  if (given.length === 0) return undefined
  return given.every((point) => point !== undefined) ? total(given) : undefined
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
