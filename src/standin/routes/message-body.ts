import type { StandInApp } from '#src/standin/app.ts'
import type { StandInMessage } from '#src/standin/control.ts'
import { cardAsReceived } from '#src/standin/routes/card-as-received.ts'
import type { Message } from '#src/standin/state/message-store.ts'

/** A message as im/v1/messages create, reply, update and get return it. */
export function messageBody(message: Message, app: StandInApp, card: 'as-sent' | 'degraded' = 'as-sent') {
  const fromBot = message.from === 'bot'
  const content =
    message.type === 'interactive' && card === 'degraded'
      ? JSON.stringify(cardAsReceived(message.content))
      : message.wire
  return {
    message_id: message.messageId,
    ...(message.rootId !== undefined && { root_id: message.rootId, parent_id: message.parentId }),
    msg_type: message.type,
    create_time: String(message.createdAt),
    update_time: String(message.updatedAt ?? message.createdAt),
    deleted: message.recalled,
    updated: message.updatedAt !== undefined,
    chat_id: message.chatId,
    sender: {
      id: fromBot ? app.appId : message.from,
      id_type: fromBot ? 'app_id' : 'open_id',
      sender_type: fromBot ? 'app' : 'user',
      tenant_key: app.tenantKey,
    },
    // A recalled message keeps its place but not its words.
    body: message.recalled ? {} : { content },
    ...(message.mentions.length > 0 && {
      mentions: message.mentions.map(({ key, openId, name }) => ({
        key,
        id: openId,
        id_type: 'open_id',
        name,
        tenant_key: app.tenantKey,
      })),
    }),
  }
}

/** A message as a chat page shows it. */
export function shownMessage(message: Message): StandInMessage {
  return {
    messageId: message.messageId,
    chatId: message.chatId,
    from: message.from,
    type: message.type,
    content: message.content,
    ...(message.parentId !== undefined && { replyTo: message.parentId }),
    createdAt: message.createdAt,
    ...(message.updatedAt !== undefined && { updatedAt: message.updatedAt }),
  }
}
