import type { Filing } from '#src/ports/filings.ts'
import { refusal } from '#src/failure.ts'
import type { Context } from '../context.ts'
import { reviewerKindOf } from '../review/duty-of.ts'
import { reviewersOf } from '../review/reviewers.ts'
import { showReview } from '../review/shown.ts'
import { showDue } from './shown-due.ts'

/** What the school keeps of what it handed in: what a reviewer sees, and who that is. */
export async function showReceipt(context: Context, filing: Filing) {
  const { records, rules } = context
  const obligation = await records.obligations.byId(filing.obligationId)
  if (!obligation) throw refusal('file.gone')
  const { form, submittedAt = '', ...shown } = await showReview(context, filing)
  const reviewers =
    reviewerKindOf(rules, filing.item) === 'nobody' ? [] : await reviewersOf(context, filing, filing.personId)
  return {
    ...shown,
    filing: form,
    submittedAt,
    due: showDue(context, obligation),
    reviewers: reviewers.map(({ name }) => name),
  }
}
