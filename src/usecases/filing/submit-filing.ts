import { changedFields, type FieldChange } from '#src/domain/filing-form/changed-fields.ts'
import { afterAct, isWaiting, obligationStateOf } from '#src/domain/filing-states.ts'
import { yearOf } from '#src/domain/dates.ts'
import { deadlineOf } from '#src/domain/obligation.ts'
import { formatNumber } from '#src/domain/observation-number.ts'
import { handedInOn } from '#src/domain/review-days.ts'
import { refusal } from '#src/failure.ts'
import type { Filing } from '#src/ports/filings.ts'
import { note } from '../audit/note.ts'
import { ofFiling } from '../audit/subjects.ts'
import type { Context } from '../context.ts'
import { oweReview, settleReview } from '../duties/review-owed.ts'
import { askerOf } from '../observation/roster.ts'
import { reviewerKindOf } from '../review/duty-of.ts'
import type { OpenFiling } from './open-filing.ts'

export interface Submitted {
  readonly filing: Filing
  /** The filing as it was; none where it is handed in for the first time. */
  readonly before: Filing | undefined
  readonly changes: readonly FieldChange[]
  /** Nothing had been changed, so nothing was handed in. */
  readonly unchanged: boolean
  /** Working days after the deadline; 0 in time. */
  readonly lateDays: number
}

/** Hands in what a draft holds: with the next number, or as the next version of what has one. The draft is gone. */
export async function submitFiling(context: Context, open: OpenFiling): Promise<Submitted> {
  const { records, now, today } = context
  const { filing: before, draft, known, obligation } = open
  const lateDays = lateOn(context, open)
  const changes = changedFields(known.form, before.content, draft.content)
  const isFirst = before.version === 0
  if (changes.length === 0 && isWaiting(before.state)) {
    await records.filingDrafts.remove(before.id)
    return { filing: before, before, changes, unchanged: true, lateDays }
  }
  const next = afterAct(before, 'hand_in')
  if (!next) throw refusal('file.locked', { number: before.number ?? '' })
  const filing: Filing = {
    ...next,
    number: before.number ?? (await nextNumber(context)),
    content: draft.content,
    personId: askerOf(context).id,
    submittedAt: now,
    updatedAt: now,
  }
  if (!(await records.filings.update(filing, before))) throw refusal('file.conflict')
  const isReviewed = reviewerKindOf(context.rules, filing.item) !== 'nobody'
  const state = obligationStateOf(filing.state, isReviewed)
  await records.obligations.setState(obligation.id, state, handedInOn(obligation, today))
  await records.filingDrafts.remove(filing.id)
  // What waited for a verdict is another version now.
  if (!isFirst) await settleReview(context, before, 'waived')
  await oweReview(context, filing)
  const details = isFirst
    ? { item: filing.item, late: lateDays }
    : { item: filing.item, version: filing.version, fields: changes.map(({ field }) => field) }
  await note(context, isFirst ? 'filing.submitted' : 'filing.resubmitted', { ...ofFiling(filing), details })
  return { filing, before: isFirst ? undefined : before, changes, unchanged: false, lateDays }
}

async function nextNumber({ records, today }: Context): Promise<string> {
  const year = yearOf(today)
  return formatNumber('BA', year, await records.numbers.next('BA', year))
}

function lateOn({ rules, today }: Context, { obligation }: OpenFiling): number {
  const deadline = deadlineOf(obligation)
  const on = handedInOn(obligation, today)
  return deadline === undefined || on <= deadline
    ? 0
    : Math.max(1, rules.calendar.workingDaysBetween(deadline, on))
}
