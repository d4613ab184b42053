import { z } from 'zod'
import { dateSchema } from '../dates.ts'

const month = z.int().min(1).max(12)
const year = z.int().min(2000).max(2100).optional()

/** What happens now and then, whose day a rule hangs on; an administrator or a record says when it is. */
export const policyEvents = [
  'filing_submitted',
  'internship_plan_passed',
  'internship_start',
  'internship_partner_confirmed',
  'rectification_notice',
  'substandard_found',
  'graduation',
  'new_major_application',
  'staff_changed',
  'first_cohort',
] as const
export type PolicyEvent = (typeof policyEvents)[number]

/**
 * When something is due, as the document says it. Days are nominal here; a day off is rolled to the working day before
 * it. `reading` and `workingDays` may name a setting of the same pack, where the document leaves it open.
 */
export const dueRuleSchema = z.discriminatedUnion('kind', [
  /** 持续, 未写期限 — always, or nobody said when. Nothing is planned from it. */
  z.strictObject({ kind: z.literal('open') }),
  z.strictObject({ kind: z.literal('on_dates'), dates: z.array(dateSchema).min(1) }),
  /** 每年 6 月 — the last day of a month, every year or in one. */
  z.strictObject({ kind: z.literal('in_month'), month, year }),
  /** 5 月前 — before the first of the month (`strict`) or before its end (`loose`), by the setting named. */
  z.strictObject({ kind: z.literal('before_month'), month, year, reading: z.string() }),
  /** 10—11 月 — from the first day of one month to the last of another of the same year. */
  z.strictObject({ kind: z.literal('in_window'), from: month, to: month }),
  /** 每学期一次 — by the last day of the term. Warned of on the Fridays of these weeks. */
  z.strictObject({ kind: z.literal('end_of_term'), warnInWeeks: z.array(z.int().min(1)).default([]) }),
  /** 每学期期末前（一般 6 月、12 月）报下一学期 — customary: the end of the month; hard: the last day of the term. */
  z.strictObject({ kind: z.literal('before_next_term'), months: z.array(month).min(1) }),
  /** 新生开学后 n 个月内. */
  z.strictObject({ kind: z.literal('after_freshmen'), months: z.int().min(1) }),
  /** 每年 n 次 — spread evenly: two are due by 30 June and 31 December. */
  z.strictObject({ kind: z.literal('in_year'), times: z.int().min(1).max(12) }),
  /** 每学年 — by the last day of its last term. */
  z.strictObject({ kind: z.literal('in_school_year') }),
  /** So many working days after an event; `setting` where the document says 及时. */
  z.strictObject({ kind: z.literal('after_event'), event: z.enum(policyEvents), workingDays: z.string() }),
  z.strictObject({ kind: z.literal('before_event'), event: z.enum(policyEvents), workingDays: z.string() }),
  /** 按省通知 — every year, on a day the document does not say: none until an administrator enters it. */
  z.strictObject({ kind: z.literal('appointed') }),
  /** 变动即报. */
  z.strictObject({ kind: z.literal('on_change') }),
])

export type DueRule = z.infer<typeof dueRuleSchema>
