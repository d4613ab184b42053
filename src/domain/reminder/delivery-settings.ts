import { z } from 'zod'

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** How much and when is said unasked. None of it is in a policy: `source` says whose it is. */
export const deliverySettingsSchema = z.strictObject({
  source: z.string().min(1),
  /** How long a lesson is; when it starts is in the lesson plan. */
  lessonMinutes: z.int().min(10).max(180),
  /** Messages a day that nobody in a group has asked for, where the group has not said another number. */
  groupMessagesPerDay: z.int().min(0).max(50),
  /** When groups are told how many have filed on the last day, local time. */
  groupFrom: timeSchema,
  groupUntil: timeSchema,
})

export type DeliverySettings = z.infer<typeof deliverySettingsSchema>
