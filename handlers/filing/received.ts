import type { Ask } from '#src/bot/ask.ts'
import { redraw, show, soon, type Part, type Reply } from '#src/bot/reply.ts'
import { attachmentNotice } from '#src/cards/attachment-notice.ts'
import { filingSheet } from '#src/cards/filing-sheet.ts'
import { reviewCard } from '#src/cards/review-card.ts'
import type { Joined } from '#src/usecases/filing/attachments.ts'
import { filingSheetSubject } from '#src/usecases/filing/subjects.ts'
import { ownerKey, waitingMinutes } from '#src/usecases/observation/attachments.ts'
import { attachmentSubject } from '#src/usecases/observation/subjects.ts'
import { showReview } from '#src/usecases/review/shown.ts'
import { reviewSubject } from '#src/usecases/review/subjects.ts'
import { replaceForm } from './form.ts'
import { redrawReceipt } from './receipt.ts'

/** What is said of files sent for a filing: a spreadsheet is being read; the rest is with it now. */
export async function sayJoined(ask: Ask, joined: Joined): Promise<Reply> {
  const { filing, sheet, open } = joined
  const redrawn = [
    ...(open ? (await replaceForm(ask, open)).filter(({ part }) => part === 'redraw') : []),
    ...(filing.version > 0
      ? [
          await redrawReceipt(ask, filing),
          redraw(reviewSubject(filing.id), reviewCard, await showReview(ask, filing)),
        ]
      : []),
  ]
  if (!sheet || !open) return [await noticeOf(ask, joined), ...redrawn]
  const shown = {
    name: sheet.name,
    obligationId: open.obligation.id,
    form: open.known.form,
    field: '',
    outcome: { stage: 'reading' },
  } as const
  const subject = filingSheetSubject(filing.id, sheet.key)
  return [show(filingSheet, shown, { subject }), ...redrawn, soon('read-sheet')]
}

/** One notice for all files that come together. */
async function noticeOf({ records, now }: Ask, { filing, count }: Joined): Promise<Part> {
  const subject = attachmentSubject(ownerKey({ kind: 'filing', id: filing.id }), now)
  const shown = { count, owner: 'filing', number: filing.number, waitingMinutes } as const
  const told = await records.outbox.showing(subject)
  return told.length > 0
    ? redraw(subject, attachmentNotice, shown)
    : show(attachmentNotice, shown, { subject })
}
