import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { redraw, replace, tell, toast } from '#src/bot/reply.ts'
import { observationNotice } from '#src/cards/observation-notice.ts'
import { observationReceipt } from '#src/cards/observation-receipt.ts'
import { may } from '#src/domain/access.ts'
import { sentence } from '#src/i18n/say.ts'
import { acknowledgeObservation } from '#src/usecases/observation/acknowledge.ts'
import { showObservation } from '#src/usecases/observation/shown.ts'
import { noticeSubject, receiptSubject } from '#src/usecases/observation/subjects.ts'

/** 已阅 — the observed teacher has read the record; the observers see it, with the reply. */
export const observationAck = defineAction({
  name: 'observation.ack',
  value: z.object({ id: z.uuid() }),
  allow: may('observation.acknowledge'),
  async run(ask, { value, form }) {
    const words = String(form['reply'] ?? '').trim()
    const { observation, repeated } = await acknowledgeObservation(ask, value.id, words)
    const shown = await showObservation(ask, observation)
    const { id, number, content } = observation
    const card = replace(observationNotice, shown, noticeSubject(id, content.teacherId))
    if (repeated) return [toast('info', 'notice.already'), card]
    const { teacher, observers } = shown
    const told =
      words === ''
        ? sentence('notice.read', { teacher, number })
        : sentence('notice.answered', { teacher, number, reply: words })
    return [
      toast('success', 'notice.thanks', { observers: observers.join(' ') }),
      card,
      redraw(receiptSubject(id), observationReceipt, shown),
      ...content.observerIds.map((personId) => tell({ personId }, told)),
    ]
  },
})
