import type { Ask } from '#src/bot/ask.ts'
import { redraw, show, type Part, type Reply } from '#src/bot/reply.ts'
import { attachmentNotice } from '#src/cards/attachment-notice.ts'
import { observationNotice } from '#src/cards/observation-notice.ts'
import { observationReceipt } from '#src/cards/observation-receipt.ts'
import type { Observation } from '#src/domain/observation.ts'
import { ownerKey, waitingMinutes, type Kept } from '#src/usecases/observation/attachments.ts'
import { askerOf } from '#src/usecases/observation/roster.ts'
import { showObservation } from '#src/usecases/observation/shown.ts'
import { attachmentSubject, noticeSubject, receiptSubject } from '#src/usecases/observation/subjects.ts'

/** What is said of pictures and files: one notice for all that come together, and the cards of their record. */
export async function sayReceived(ask: Ask, { owner, count }: Kept): Promise<Reply> {
  const record = owner?.kind === 'observation' ? await ask.records.observations.byId(owner.id) : undefined
  const subject = attachmentSubject(owner ? ownerKey(owner) : `person:${askerOf(ask).id}`, ask.now)
  const shown = { count, owner: owner?.kind, number: record?.number, waitingMinutes }
  const told = await ask.records.outbox.showing(subject)
  const notice =
    told.length > 0 ? redraw(subject, attachmentNotice, shown) : show(attachmentNotice, shown, { subject })
  return [notice, ...(record ? await cardsOf(ask, record) : [])]
}

async function cardsOf(ask: Ask, record: Observation): Promise<readonly Part[]> {
  const shown = await showObservation(ask, record)
  return [
    redraw(receiptSubject(record.id), observationReceipt, shown),
    redraw(noticeSubject(record.id, record.content.teacherId), observationNotice, shown),
  ]
}
