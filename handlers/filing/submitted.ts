import type { Ask } from '#src/bot/ask.ts'
import { toast, type Part } from '#src/bot/reply.ts'
import type { Submitted } from '#src/usecases/filing/submit-filing.ts'
import { tellReviewers } from '../review/tell-reviewers.ts'
import { formIsGone } from './form.ts'
import { replaceReceipt } from './receipt.ts'

/** What is said when a filing was handed in: a receipt with its number, and a card to whoever reviews it. */
export async function saySubmitted(ask: Ask, submitted: Submitted): Promise<readonly Part[]> {
  const { filing, unchanged } = submitted
  return [
    ...(await replaceReceipt(ask, filing)),
    formIsGone(filing.id),
    toastOf(submitted),
    ...(unchanged ? [] : await tellReviewers(ask, filing)),
  ]
}

function toastOf({ filing, before, unchanged, lateDays }: Submitted): Part {
  const { number = '', version } = filing
  if (unchanged) return toast('info', 'file.unchanged', { number })
  if (before) return toast('success', 'file.resubmitted', { number, version })
  return lateDays > 0
    ? toast('warning', 'file.submittedLate', { number, days: lateDays })
    : toast('success', 'file.submitted', { number })
}
