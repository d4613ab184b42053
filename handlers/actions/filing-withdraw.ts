import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { redraw, toast } from '#src/bot/reply.ts'
import { reviewCard } from '#src/cards/review-card.ts'
import { may } from '#src/domain/access.ts'
import { withdrawFiling } from '#src/usecases/filing/withdraw-filing.ts'
import { showReview } from '#src/usecases/review/shown.ts'
import { reviewSubject } from '#src/usecases/review/subjects.ts'
import { formIsGone, showForm } from '../filing/form.ts'
import { replaceReceipt } from '../filing/receipt.ts'

/** 撤回 — takes a filing back; the card asked before. What it held goes on as a draft, and its reviewers see that it is gone. */
export const filingWithdrawAction = defineAction({
  name: 'filing.withdraw',
  value: z.object({ filing: z.uuid() }),
  allow: may('filing.file'),
  async run(ask, { value }) {
    const { filing, open } = await withdrawFiling(ask, value.filing)
    return [
      toast('success', 'file.withdrawn', { number: filing.number ?? '' }),
      ...(await replaceReceipt(ask, filing)),
      formIsGone(filing.id),
      redraw(reviewSubject(filing.id), reviewCard, await showReview(ask, filing)),
      ...(open ? [await showForm(ask, open)] : []),
    ]
  },
})
