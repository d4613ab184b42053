import type { Ask, Spoken } from '#src/bot/ask.ts'
import { say, type Reply } from '#src/bot/reply.ts'
import type { Draft } from '#src/ports/observations.ts'
import { keepAttachments, type Sent } from '#src/usecases/observation/attachments.ts'

/** What was sent along with a message; undefined where it was words alone. */
export function sentIn(spoken: Spoken | undefined): Sent | undefined {
  if (!spoken || spoken.attachments.length === 0) return undefined
  const { id: messageId, parentId, attachments: files } = spoken
  return { messageId, parentId, files }
}

/** Pictures in the message that made a draft belong to it. Those of a group are not kept. */
export async function joinSpoken(ask: Ask, draft: Draft): Promise<Reply> {
  const sent = sentIn(ask.spoken)
  if (!sent) return []
  if (ask.place.kind === 'group') return [say('attachment.unsafe')]
  await keepAttachments(ask, sent, draft)
  return []
}
