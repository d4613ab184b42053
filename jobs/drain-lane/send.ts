import { Fault } from '#src/failure.ts'
import type { OutboxMessage } from '#src/ports/outbox.ts'
import type { OutgoingMessage, Platform } from '#src/ports/platform.ts'

/** Sends one row of the outbox. Settles with the id of the message a new one became. */
export async function sendMessage(platform: Platform, row: OutboxMessage): Promise<string | undefined> {
  if (row.patches !== undefined) {
    if (row.messageId === undefined) throw new Fault('an update without the message it updates')
    await platform.patch({ messageId: row.messageId, content: row.content })
    return undefined
  }
  const { type, content, id: uuid } = row
  return (await platform.send({ to: addressOf(row), type, content, uuid })).messageId
}

function addressOf({ target }: OutboxMessage): OutgoingMessage['to'] {
  if (target.kind === 'person') return { openId: target.openId }
  return target.kind === 'chat' ? { chatId: target.chatId } : { replyTo: target.messageId }
}
