import { refusal } from '#src/standin/gateway/errors.ts'
import type { Answer, Call, Route } from '#src/standin/gateway/gateway.ts'
import { type Json, textAt } from '#src/standin/json.ts'
import { messageBody } from '#src/standin/routes/message-body.ts'
import { isMessageType, readContent } from '#src/standin/routes/message-content.ts'
import type { Platform } from '#src/standin/platform.ts'
import type { Chat, Person, PersonIdKind } from '#src/standin/state/tenant.ts'

/** im/v1/messages create and reply. */
export function sendRoutes(platform: Platform): Route[] {
  const { app, limiter, messages, tenant } = platform

  const send = (body: Json, chat: Chat, replyTo?: string): Answer => {
    const uuid = textAt(body, 'uuid')
    if (uuid !== undefined && uuid.length > 50) throw refusal.invalidField('uuid')
    // The page promises at most one message an hour per uuid; that the second answer is the first's is what bots see.
    const before = uuid ? messages.sentWith(uuid) : undefined
    if (before) return { data: messageBody(before, app) }
    const type = body['msg_type']
    if (!isMessageType(type)) throw refusal.invalidParameter('invalid msg_type')
    const text = textAt(body, 'content')
    if (text === undefined) throw refusal.invalidField('content')
    checkReachable(chat, tenant.person(chat.members[0] ?? ''))
    const content = readContent(type, text, platform)
    limiter.admitToChat(chat.chatId)
    const message = messages.add({
      ...content,
      chatId: chat.chatId,
      from: 'bot',
      type,
      ...(replyTo !== undefined && { replyTo }),
      ...(uuid && { uuid }),
    })
    return { data: messageBody(message, app) }
  }

  const create = async (call: Call): Promise<Answer> => {
    const body = await call.json()
    return send(body, receiverOf(call.query('receive_id_type'), textAt(body, 'receive_id'), platform))
  }

  const reply = async (call: Call): Promise<Answer> => {
    const parent = messages.get(call.param('message_id'))
    if (!parent) throw refusal.unknownId(99992354, 'open_message_id')
    if (parent.recalled) throw refusal.recalled()
    const chat = tenant.chat(parent.chatId)
    if (!chat) throw refusal.invalidChat()
    return send(await call.json(), chat, parent.messageId)
  }

  return [
    { method: 'POST', path: '/open-apis/im/v1/messages', answer: create },
    { method: 'POST', path: '/open-apis/im/v1/messages/:message_id/reply', answer: reply },
  ]
}

function checkReachable(chat: Chat, onlyMember: Person | undefined): void {
  if (chat.kind === 'p2p' && onlyMember?.resigned) throw refusal.notAvailable()
  if (!chat.hasBot) throw refusal.botOutside()
}

/** Codes of ids nobody has; 99992351 is also what another app's open id gets. */
const unknownId: Readonly<Record<string, () => Error>> = {
  open_id: () => refusal.unknownId(99992351, 'open_id'),
  union_id: () => refusal.unknownId(99992351, 'union_id'),
  user_id: () => refusal.unknownId(99992351, 'user_id'),
  email: () => refusal.invalidReceiver(),
}

function receiverOf(kind: string | undefined, id: string | undefined, { tenant }: Platform): Chat {
  if (kind === undefined) throw refusal.invalidField('receive_id_type')
  if (!id) throw refusal.invalidField('receive_id')
  if (kind === 'chat_id') {
    const chat = tenant.chat(id)
    if (!chat) throw refusal.invalidParameter('invalid receive_id')
    return chat
  }
  if (!isPersonIdKind(kind)) throw refusal.invalidField('receive_id_type')
  const person = tenant.person(id, kind)
  if (!person) throw unknownId[kind]?.() ?? refusal.invalidReceiver()
  return tenant.privateChat(person)
}

function isPersonIdKind(kind: string): kind is PersonIdKind {
  return kind in unknownId
}
