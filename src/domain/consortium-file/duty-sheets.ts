import { z } from 'zod'
import { periodSchema } from '../policy/decided.ts'
import * as cell from './cells.ts'

const blankToNothing = (value: unknown) => (value === '' || value === null ? undefined : value)

/** What is due when. Only the consortium's own days are kept; the others are worked out from the policy packs. */
export const deadlineCells = z.object({
  /** `S0-13` */
  policy: cell.text,
  name: cell.optionalText,
  owed_by: cell.optionalText,
  nominal: cell.date,
  /** A year, a school year or a term; read from the rule of the item where it is left out. */
  period: z.preprocess(blankToNothing, periodSchema.optional()),
  rule: cell.optionalText,
  due: cell.optionalDate,
  weekday: cell.optionalText,
  days_left: cell.optionalNumber,
  source: z.preprocess(blankToNothing, z.enum(['policy', 'schedule', 'consortium']).optional()),
  provisional: cell.yesOrNo,
  note: cell.optionalText,
})

export const seminarCells = z.object({
  term: cell.optionalText,
  date: cell.date,
  weekday: cell.optionalText,
  week: cell.optionalNumber,
  time: cell.optionalText,
  place: cell.optionalText,
  /** The school; the lead college where it is left out. */
  host: cell.optionalText,
  agenda: cell.list,
})

export const jointExamCells = z.object({
  major: cell.text,
  course: cell.text,
  term: cell.optionalText,
  date: cell.optionalDate,
  time: cell.optionalText,
})

export const exchangeCells = z.object({
  year: z.preprocess(
    (value) => cell.amount.safeParse(value).data ?? blankToNothing(value),
    z
      .int({ error: ({ input }) => (input === undefined ? 'missing' : 'not_a_number') })
      .min(2000, { error: 'out_of_range' })
      .max(2099, { error: 'out_of_range' }),
  ),
  major: cell.optionalText,
  /** A name. */
  teacher: cell.text,
  /** The school to which they are sent. */
  to: cell.text,
})

export const meetingCells = z.object({
  year: cell.optionalNumber,
  date: cell.date,
  time: cell.optionalText,
  place: cell.optionalText,
})
