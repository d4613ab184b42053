import { z } from 'zod'
import { dateSchema } from '../dates.ts'

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

const unitSchema = z.enum(['person', 'yuan', 'square_metre', 'class', 'room', 'agreement'])
export type CountedUnit = z.infer<typeof unitSchema>

/** 口径 — what is counted. `setting` marks what the document leaves open and the consortium decides. */
const countedSchema = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
  unit: unitSchema,
  setting: z.literal(true).optional(),
})

export const indicatorSchema = z
  .strictObject({
    /** The id of the metric, as figures name it. */
    id: z.string().regex(/^[a-z][a-z_]*$/),
    /** The clause that asks for it, such as `S3-37`. */
    clause: z.string().regex(/^S\d-\d{2}$/),
    name: words,
    /** What people type for it. */
    short: z.array(z.string().min(2)),
    /** `about` is two-sided: 95%左右. */
    op: z.enum(['>=', '<=', '>', '=', 'about']),
    /** In the unit shown: 85 is 85 %, 18 is 1:18. */
    threshold: z.number().nonnegative(),
    /** How far `about` reaches to each side. The documents give none, so it is the consortium's setting. */
    tolerance: z.number().positive().optional(),
    /** `percent` n ÷ d × 100; `ratio` 1:(n ÷ d); `per_student` n ÷ d; `count` n alone. */
    display: z.enum(['percent', 'ratio', 'per_student', 'count']),
    unit: words,
    /** How strongly the text puts it: must, 原则上/一般, 力争, 努力, 鼓励. */
    force: z.enum(['must', 'principle', 'strive', 'effort', 'encourage']),
    numerator: countedSchema,
    denominator: countedSchema,
    appliesTo: z.enum(['partners', 'college_campus']),
    /** Schools of this consortium for which it has no meaning, and why; a setting. */
    notFor: z.array(z.strictObject({ school: z.string().min(1), reason: z.string().regex(/^[a-z_]+$/) })),
    /** 财务数据 — seen by administrators only. */
    finance: z.boolean(),
    /** A figure older than this many days is stale; a setting. */
    freshDays: z.int().positive(),
    /** 目标期 — the last day for which the document sets the target; none where it sets no end. */
    targetUntil: dateSchema.optional(),
    /** The words of the document where they are malformed or open to more than one reading. */
    quote: z.string().optional(),
  })
  .refine(({ op, tolerance }) => (op === 'about') === (tolerance !== undefined), {
    error: 'tolerance_belongs_to_about',
  })

export type Indicator = z.infer<typeof indicatorSchema>

export const indicatorsSchema = z
  .array(indicatorSchema)
  .refine((indicators) => new Set(indicators.map(({ id }) => id)).size === indicators.length, {
    error: 'indicator_twice',
  })
