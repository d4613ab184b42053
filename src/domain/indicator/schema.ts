import { z } from 'zod'
import { dateSchema } from '../dates.ts'
import { forces } from '../policy/force.ts'
import { knownFromSchema } from './known-from.ts'

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

const unitSchema = z.enum([
  'person',
  'yuan',
  'square_metre',
  'class',
  'room',
  'agreement',
  'major',
  'company',
  'plan',
  'course',
  'record',
  'time',
  'team',
  'school',
])
export type CountedUnit = z.infer<typeof unitSchema>

/** Where the words have room for the consortium's reading. */
const room = '{reading}'

/** 口径 — what is counted. */
const countedSchema = z
  .strictObject({
    zh: z.string().min(1),
    en: z.string().min(1),
    unit: unitSchema,
    /** What people type for it when they report: 专任教师, 硕士. */
    short: z.array(z.string().min(1)).default([]),
    /** The setting that decides what the document leaves open; its reading goes into the `{reading}` of the words. */
    setting: z.string().optional(),
  })
  .refine(
    ({ zh, en, setting }) => [zh, en].every((text) => text.includes(room) === (setting !== undefined)),
    { error: 'reading_belongs_to_setting' },
  )
export type Counted = z.infer<typeof countedSchema>

export const indicatorSchema = z
  .strictObject({
    /** The id of the metric, as figures name it. */
    id: z.string().regex(/^[a-z][a-z0-9_]*$/),
    /** The clause that asks for it, such as `S3-37`. */
    clause: z.string().regex(/^[A-Z][A-Z0-9]{0,7}-\d{2,3}$/),
    name: words,
    /** What people type for it. */
    short: z.array(z.string().min(2)),
    /** `about` is two-sided: 95%左右; `between` from `threshold` to `most`; `described` asks for nothing. */
    op: z.enum(['>=', '<=', '>', '=', 'about', 'between', 'described']),
    /** In the unit shown: 85 is 85 %, 18 is 1:18. 0 where it is only described. */
    threshold: z.number().nonnegative().default(0),
    /** 1—2名: the upper end of `between`. */
    most: z.number().positive().optional(),
    /** 力争 — what is striven for beyond the threshold; short of it nothing is missed. More than this. */
    stretch: z.number().positive().optional(),
    /** How far `about` reaches to each side. The documents give none, so it is the consortium's setting. */
    tolerance: z.number().positive().optional(),
    /** `percent` n ÷ d × 100; `fraction` the same, shown as n/d; `ratio` 1:(n ÷ d); `per_student` n ÷ d; `count` n. */
    display: z.enum(['percent', 'fraction', 'ratio', 'per_student', 'count']),
    unit: words,
    /** How strongly the text puts it. */
    force: z.enum(forces),
    /** For what it is counted anew; `standing`: it simply is. `next_term` is filed in one term for the next. */
    period: z.enum(['standing', 'term', 'next_term', 'year', 'school_year', 'cohort', 'once']),
    /** Of a school; of each major; or of the whole region, and then no school is judged by it. */
    scope: z.enum(['school', 'major', 'region']),
    /** Where the product finds the figure by itself; none: it is reported. */
    counted: knownFromSchema.optional(),
    numerator: countedSchema,
    denominator: countedSchema,
    appliesTo: z.enum(['partners', 'college_campus', 'consortium']),
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
  .refine(({ op, most }) => (op === 'between') === (most !== undefined), { error: 'most_belongs_to_between' })
  .refine(({ op, threshold }) => op !== 'described' || threshold === 0, { error: 'described_asks_nothing' })
  .refine(({ scope, appliesTo }) => (scope === 'region') === (appliesTo === 'consortium'), {
    error: 'a_region_is_of_the_consortium',
  })

export type Indicator = z.infer<typeof indicatorSchema>

export const indicatorsSchema = z
  .array(indicatorSchema)
  .refine((indicators) => new Set(indicators.map(({ id }) => id)).size === indicators.length, {
    error: 'indicator_twice',
  })
