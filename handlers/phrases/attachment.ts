import { definePhrase } from '#src/bot/phrase.ts'
import { say, show } from '#src/bot/reply.ts'
import { attachmentNotice } from '#src/cards/attachment-notice.ts'
import { teachersAndUp } from '#src/domain/access.ts'
import { keepAttachments, waitingMinutes, type Sent } from '#src/usecases/observation/attachments.ts'

/** 佐证材料 — pictures and files without a word: they join the record the person is busy with. */
export const attachmentPhrase = definePhrase({
  name: 'attachment',
  allow: teachersAndUp,
  recognise: async ({ spoken }, text) => {
    if (!spoken || spoken.attachments.length === 0 || text !== '') return undefined
    const sent: Sent = { messageId: spoken.id, parentId: spoken.parentId, files: spoken.attachments }
    return { sure: 1, reading: sent }
  },
  async run(ask, sent) {
    if (ask.place.kind === 'group') return [say('attachment.unsafe')]
    const { owner, count } = await keepAttachments(ask, sent)
    const number =
      owner?.kind === 'observation' ? (await ask.records.observations.byId(owner.id))?.number : undefined
    return [show(attachmentNotice, { count, owner: owner?.kind, number, waitingMinutes })]
  },
})
