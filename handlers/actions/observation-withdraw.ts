import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { redraw, replace, tell, toast } from '#src/bot/reply.ts'
import { observationNotice } from '#src/cards/observation-notice.ts'
import { observationReceipt } from '#src/cards/observation-receipt.ts'
import { may } from '#src/domain/access.ts'
import { sentence } from '#src/i18n/say.ts'
import { citedItems } from '#src/usecases/observation/cited-items.ts'
import { showObservation } from '#src/usecases/observation/shown.ts'
import { withdrawObservation } from '#src/usecases/observation/withdraw.ts'
import { noticeSubject, receiptSubject } from '#src/usecases/observation/subjects.ts'

/** 撤回 — takes a record back; the card asked before. The teacher's card says so too. */
export const observationWithdraw = defineAction({
  name: 'observation.withdraw',
  value: z.object({ id: z.uuid() }),
  allow: may('observation.change'),
  async run(ask, { value }) {
    const { observation, repeated, lost } = await withdrawObservation(ask, value.id)
    const shown = { ...(await showObservation(ask, observation)), takenBack: citedItems(ask, lost) }
    const { id, number, content } = observation
    const others = repeated ? [] : content.observerIds.slice(1)
    const withdrawn = sentence('observation.withdrawnNotice', { observer: shown.observers[0] ?? '', number })
    return [
      toast('success', 'observation.withdrawn', { number }),
      replace(observationReceipt, shown, receiptSubject(id)),
      redraw(receiptSubject(id), observationReceipt, shown),
      redraw(noticeSubject(id, content.teacherId), observationNotice, shown),
      ...others.map((personId) => tell({ personId }, withdrawn)),
    ]
  },
})
