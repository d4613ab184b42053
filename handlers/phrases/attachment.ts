import { definePhrase } from '#src/bot/phrase.ts'
import { say } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { sentIn } from '../observation/join-spoken.ts'
import { sayReceived } from '../observation/received.ts'
import { keepAttachments } from '#src/usecases/observation/attachments.ts'

/** How sure it is of words it does not understand that came with a picture: any other reading is better. */
const withOtherWords = 0.1

/** 佐证材料 — pictures and files: they join the record the person is busy with. */
export const attachmentPhrase = definePhrase({
  name: 'attachment',
  allow: may('observation.file'),
  recognise: async ({ spoken }, text) => {
    const sent = sentIn(spoken)
    return sent && { sure: text === '' ? 1 : withOtherWords, reading: sent }
  },
  async run(ask, sent) {
    if (ask.place.kind === 'group') return [say('attachment.unsafe')]
    return sayReceived(ask, await keepAttachments(ask, sent))
  },
})
