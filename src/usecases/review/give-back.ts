import { addDays } from '#src/domain/dates.ts'
import { correctionDue } from '#src/domain/review-days.ts'
import { refusal } from '#src/failure.ts'
import type { Filing } from '#src/ports/filings.ts'
import type { Context } from '../context.ts'
import type { Pressed } from './approve.ts'
import { waitingFiling, writeVerdict, type Decided } from './decide.ts'
import { workingDaysOf } from './setting.ts'

export const longestReason = 1000

export interface GivenBack {
  /** What is to be corrected. */
  readonly reason: string
  /** Until when; left out, as many working days as the consortium gives. */
  readonly newDueOn?: string | undefined
}

/** 退回 — the school corrects the same filing, until a day. Not without a reason. */
export async function giveBackFiling(context: Context, pressed: Pressed, given: GivenBack): Promise<Decided> {
  const { filing, acting } = await waitingFiling(context, pressed.id, pressed.version)
  const reason = given.reason.trim().slice(0, longestReason)
  if (reason === '') throw refusal('review.reasonMissing')
  const newDueOn = given.newDueOn ?? (await correctionDueOf(context, filing))
  dueInTime(context, newDueOn)
  return writeVerdict(context, filing, { act: 'give_back', reason, newDueOn, acting })
}

/** The day that is proposed: by the consortium's working days, and not before the deadline. */
export async function correctionDueOf(
  context: Context,
  { obligationId }: Pick<Filing, 'obligationId'>,
): Promise<string> {
  const { records, rules, today } = context
  const workingDays = await workingDaysOf(context, 'S0-15.working_days')
  const obligation = await records.obligations.byId(obligationId)
  return correctionDue(obligation, { today, calendar: rules.calendar, workingDays })
}

/** A day to do something until lies ahead, and within a year. */
export function dueInTime({ today }: Pick<Context, 'today'>, date: string): void {
  if (date < today || date > addDays(today, 366)) throw refusal('review.wrongDue', { today })
}
