import { z } from 'zod'

/** What a figure is counted from where nobody has to report it. */
export const knownFromSchema = z.discriminatedUnion('by', [
  /** 应报事项 of an item: those that are done, or were in time, of all that are owed. */
  z.strictObject({
    by: z.literal('duties'),
    item: z.string().min(1),
    when: z.enum(['passed', 'on_time']),
  }),
  /** 活动 of a kind, held, or planned as well where fixing it is what is asked for. */
  z.strictObject({
    by: z.literal('activities'),
    kind: z.enum(['seminar', 'coordination_meeting', 'joint_exam', 'exchange']),
    planned: z.boolean(),
  }),
  /** 听课记录: read and answered, of all that were filed. */
  z.strictObject({ by: z.literal('observations') }),
  /** Fields of what was filed for an item last, beside what is reported; the newer one counts. */
  z.strictObject({
    by: z.literal('filing'),
    item: z.string().min(1),
    numerator: z.string().min(1),
    /** None for a count. */
    denominator: z.string().min(1).optional(),
  }),
])
export type KnownFrom = z.infer<typeof knownFromSchema>
