import { definePhrase } from '#src/bot/phrase.ts'
import { redraw, show } from '#src/bot/reply.ts'
import { attachmentNotice } from '#src/cards/attachment-notice.ts'
import { rectificationCard } from '#src/cards/rectification-card.ts'
import { may } from '#src/domain/access.ts'
import { waitingMinutes } from '#src/usecases/observation/attachments.ts'
import { attachmentSubject } from '#src/usecases/observation/subjects.ts'
import { joinRectification, rectificationAnswered } from '#src/usecases/rectification/attachments.ts'
import { showRectification } from '#src/usecases/rectification/shown.ts'
import { sentIn } from '../observation/join-spoken.ts'
import { rectificationSubject } from '../rectification/open.ts'

/** 整改佐证 — pictures and files sent as a reply to the card of a notice. Before those that join what was touched last. */
export const rectificationFile = definePhrase({
  name: 'rectification-file',
  allow: may('rectification.answer'),
  async recognise(ask, text) {
    const sent = sentIn(ask.spoken)
    if (!sent || text !== '' || ask.place.kind === 'group') return undefined
    const found = await rectificationAnswered(ask, sent.parentId)
    return found && { sure: 1, reading: { found, sent } }
  },
  async run(ask, { found, sent }) {
    const count = await joinRectification(ask, found, sent)
    const subject = attachmentSubject(`rectification:${found.id}`, ask.now)
    const notice = { count, owner: 'filing', number: found.number, waitingMinutes } as const
    const told = await ask.records.outbox.showing(subject)
    return [
      told.length > 0
        ? redraw(subject, attachmentNotice, notice)
        : show(attachmentNotice, notice, { subject }),
      redraw(
        rectificationSubject(found.id, 'school'),
        rectificationCard,
        await showRectification(ask, found, 'school'),
      ),
    ]
  },
})
