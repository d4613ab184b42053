import { z } from 'zod'
import { dateSchema, weekdaySchema } from './dates.ts'

/** 本集团的放假日和上课日 — a day the consortium itself has decided about. */
export const ownDaySchema = z.strictObject({
  date: dateSchema,
  kind: z.enum(['off', 'work']),
  /** The weekday whose lessons are taught, where that is decided: the State says only that people work. */
  timetableOf: weekdaySchema.exactOptional(),
  /** What the day is for, in the consortium's own words; empty where nothing was said. */
  note: z.string().max(40),
})

export type OwnDay = Readonly<z.output<typeof ownDaySchema>>
