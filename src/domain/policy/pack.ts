import { z } from 'zod'
import { dateSchema } from '../dates.ts'
import { dueRuleSchema } from './due-rule.ts'
import { forces } from './force.ts'
import { filingFormSchema } from './form-field.ts'
import { wordsSchema } from './words.ts'

/** `S0-13`: the document and the number of the item in it. */
const itemId = z.string().regex(/^[A-Z][A-Z0-9]{0,7}-\d{2,3}$/)

/** 目标期, 有效期 — the days between which the document means it; none where it sets no end. */
const validitySchema = z.strictObject({ from: dateSchema.optional(), until: dateSchema.optional() })

const settingShape = {
  name: z.string().regex(/^[A-Z][A-Z0-9]*-\d{2,3}\.[a-z][a-z_]*$/),
  what: wordsSchema,
  /** What people call it, such as 5月前. */
  short: z.array(z.string().min(1)).default([]),
}

const optionSchema = z.strictObject({
  value: z.string().min(1),
  label: wordsSchema,
  /** What people call it, such as 5月底. */
  short: z.array(z.string().min(1)).default([]),
})

/**
 * What a document leaves open, and the consortium decides: 口径, 默认. `default` is ours and marked as such wherever it
 * is used. `name` is `S2-39.reading`.
 */
export const policySettingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...settingShape,
    kind: z.literal('choice'),
    options: z.array(optionSchema).min(2),
    default: z.string(),
  }),
  z.strictObject({
    ...settingShape,
    kind: z.literal('number'),
    unit: wordsSchema,
    min: z.number(),
    max: z.number(),
    default: z.number(),
  }),
])
export type PolicySetting = z.infer<typeof policySettingSchema>

export const obligationKinds = [
  'filing',
  'meeting',
  'observation_round',
  'inspection',
  'joint_exam',
  'exchange',
  'agreement',
  'report',
  'plan',
  'review',
  'activity',
] as const

/** Records that count towards a duty by themselves, without anybody filing it. */
const creditSchema = z.strictObject({
  /** 听课记录, or an activity of a kind. */
  record: z.enum([
    'observation',
    'seminar',
    'coordination_meeting',
    'regular_meeting',
    'joint_exam',
    'exchange',
    'inspection',
    'activity_month',
  ]),
  /** 跨校 — the observer belongs to another school than the lesson. */
  crossSchool: z.boolean().optional(),
  /** 选派 — the observer is dispatched to that school this year. */
  dispatched: z.boolean().optional(),
})

/** The ladder of the consortium's own organisation. */
export const ladder = ['coordinator', 'major_lead', 'dean', 'vice_president', 'principal'] as const

/** For whom there is one each: every school, every major (by the college's team), every school × major, or one. */
export const dutyScopes = ['school', 'major', 'school_major', 'consortium'] as const
export type DutyScope = (typeof dutyScopes)[number]

/** What the options of an `everySetting` may be; see `dutyInForce`, which turns them into due rules. */
export const dutyPeriods = ['term', 'school_year', 'year', 'none'] as const

/**
 * Read through `dutyInForce` (duty-in-force.ts): what a document leaves open may be in a setting, and that goes before
 * what is written here.
 */
export const dutySchema = z.strictObject({
  kind: z.enum(obligationKinds),
  per: z.enum(dutyScopes),
  /** A choice setting whose options are scopes. */
  perSetting: z.string().optional(),
  /**
   * Who has to do it: the school (its coordinators), the college's team of the major (its lead), or the secretariat (the
   * administrators). Left out: the school for what is owed per school, the team per major, the secretariat for one.
   */
  by: z.enum(['school', 'team', 'secretariat']).optional(),
  /** Which schools owe it where it is theirs. `partners` all of them. */
  schools: z.enum(['partners', 'college_campus', 'private', 'public', 'lead']).default('partners'),
  /** How often at least, and where the text says so at most. */
  times: z.int().min(1).default(1),
  atMost: z.int().min(1).optional(),
  /** A number setting: how often. */
  timesSetting: z.string().optional(),
  due: dueRuleSchema,
  /** A choice setting among `dutyPeriods`, for what has to be done again and again and nobody said how often. */
  everySetting: z.string().optional(),
  /** A planned activity of this kind sets the day where there is one. */
  scheduledBy: z.enum(['seminar', 'coordination_meeting', 'joint_exam', 'inspection']).optional(),
  /** Who passes or returns it; `nobody`: handing it in is enough. */
  reviewer: z.enum(['major_lead', 'admin', 'nobody']).default('nobody'),
  /** Working days before the due day on which it is reminded of. */
  reminders: z.array(z.int().nonnegative()).default([]),
  /** Working days after the due day, and to whom. Only for what must be done. */
  escalation: z.array(z.strictObject({ after: z.int().min(1), to: z.enum(ladder) })).default([]),
  /** For what is due at the end of a term: who is told on the Friday of a week when it is still not done. */
  escalationInWeeks: z.array(z.strictObject({ week: z.int().min(1), to: z.enum(ladder) })).default([]),
  form: filingFormSchema.optional(),
  credits: z.array(creditSchema).default([]),
})
export type PolicyDuty = z.infer<typeof dutySchema>

export const policyItemSchema = z
  .strictObject({
    id: itemId,
    /** As the document numbers it: `二（五）1`. */
    clause: z.string().min(1),
    type: z.enum([
      'duty',
      'threshold',
      'filing',
      'mechanism',
      'inspection',
      'deliverable',
      'org',
      'meeting',
      'indicator',
      'review',
    ]),
    what: wordsSchema,
    owedBy: wordsSchema,
    owedTo: wordsSchema,
    when: wordsSchema,
    force: z.enum(forces),
    /** The document's own word where it is not a plain must: 原则上, 努力, 可. */
    forceWord: z.string().optional(),
    validity: validitySchema.optional(),
    evidence: wordsSchema,
    /** What the bot does about it. */
    acts: z.array(z.enum(['file', 'remind', 'review', 'count', 'escalate', 'cite'])).min(1),
    duty: dutySchema.optional(),
    /** 随 — done together with that item: its form and its dates are that one's, and it has no duty of its own. */
    goesWith: itemId.optional(),
    /** The indicator (config/indicators.json) that measures it. */
    metric: z.string().optional(),
    /** Settings of this pack on which it hangs. */
    settings: z.array(z.string()).default([]),
    /** 后果 — what the document threatens, in its own few words. */
    consequence: z.string().optional(),
    /** A few words of the document where they are malformed or open to more than one reading. */
    quote: z.string().max(40).optional(),
    /** Where it disagrees with itself or another, or is easily taken for another. */
    conflicts: z
      .array(
        z.strictObject({
          kind: z.enum(['same_figure', 'body_and_annex', 'same_name', 'malformed', 'denominator', 'reading']),
          with: itemId.optional(),
          note: wordsSchema,
        }),
      )
      .default([]),
    note: wordsSchema.optional(),
  })
  .refine(
    ({ force, duty }) =>
      force === 'must' || !duty || duty.escalation.length + duty.escalationInWeeks.length === 0,
    { error: 'only_a_must_is_escalated' },
  )
  .refine(({ acts, duty }) => !duty?.form || acts.includes('file'), { error: 'a_form_is_to_file' })
  .refine(({ goesWith, duty }) => goesWith === undefined || duty === undefined, {
    error: 'no_duty_of_its_own',
  })

export type PolicyItem = z.infer<typeof policyItemSchema>

export const packSchema = z
  .strictObject({
    id: z.string().regex(/^[A-Z][A-Z0-9]{0,7}$/),
    name: wordsSchema,
    /** What people call it. */
    short: z.array(z.string().min(2)),
    /** 文号 */
    number: z.string().optional(),
    validity: validitySchema,
    settings: z.array(policySettingSchema),
    items: z.array(policyItemSchema).min(1),
  })
  .superRefine(({ id, settings, items }, context) => {
    const wrong = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    const names = new Set(settings.map(({ name }) => name))
    if (names.size !== settings.length) wrong(['settings'], 'setting_twice')
    const ids = new Set<string>()
    for (const [index, item] of items.entries()) {
      if (!item.id.startsWith(`${id}-`)) wrong(['items', index, 'id'], 'item_of_another_pack')
      if (ids.has(item.id)) wrong(['items', index, 'id'], 'item_twice')
      ids.add(item.id)
      for (const name of item.settings) {
        if (!names.has(name)) wrong(['items', index, 'settings'], 'unknown_setting')
      }
    }
  })

/** 政策包 — one document as data. */
export type PolicyPack = z.infer<typeof packSchema>
