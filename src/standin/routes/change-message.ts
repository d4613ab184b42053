import { type StandInClock, day } from '#src/standin/clock.ts'
import { cardRefusal, overLimit } from '#src/standin/cards/card-fault.ts'
import { refusal } from '#src/standin/gateway/errors.ts'
import type { Answer, Call, Route } from '#src/standin/gateway/gateway.ts'
import { textAt } from '#src/standin/json.ts'
import { messageBody } from '#src/standin/routes/message-body.ts'
import { readContent } from '#src/standin/routes/message-content.ts'
import type { Message } from '#src/standin/state/message-store.ts'
import type { Platform } from '#src/standin/platform.ts'

const changeable = 14 * day
const mostEdits = 20

/** im/v1/messages patch (a card), update (a text or post) and delete (recall). */
export function changeRoutes(platform: Platform): Route[] {
  const { app, clock, limiter, messages, presses } = platform

  const ownMessage = (call: Call): Message => {
    const message = messages.get(call.param('message_id'))
    if (!message) throw refusal.unknownId(99992354, 'open_message_id')
    if (message.recalled) throw refusal.recalled()
    if (message.from !== 'bot') throw refusal.notSender()
    return message
  }

  const patch = async (call: Call): Promise<Answer> => {
    const body = await call.json()
    const message = ownMessage(call)
    if (message.type !== 'interactive') throw refusal.invalidParameter('This message is NOT a card.')
    checkAge(message, clock)
    const text = textAt(body, 'content')
    if (text === undefined) throw refusal.invalidField('content')
    const content = readContent('interactive', text, platform)
    if (presses.isLocked(message.messageId)) throw cardRefusal(overLimit('card action is lock'))
    limiter.admitChange(message.messageId)
    messages.change(message, content)
    return { body: { code: 0, msg: 'ok', data: {} } }
  }

  const update = async (call: Call): Promise<Answer> => {
    const body = await call.json()
    const message = ownMessage(call)
    const text = textAt(body, 'content')
    if (text === undefined) throw refusal.invalidField('content')
    if (message.type !== 'text' && message.type !== 'post') throw refusal.notSupportedType()
    if (body['msg_type'] !== message.type) throw refusal.invalidParameter('invalid msg_type')
    if (message.edits >= mostEdits) throw refusal.editedTooOften()
    const content = readContent(message.type, text, platform)
    message.edits += 1
    messages.change(message, content)
    return { data: messageBody(message, app) }
  }

  return [
    { method: 'PATCH', path: '/open-apis/im/v1/messages/:message_id', answer: patch },
    { method: 'PUT', path: '/open-apis/im/v1/messages/:message_id', answer: update },
    {
      method: 'DELETE',
      path: '/open-apis/im/v1/messages/:message_id',
      answer: (call) => {
        messages.recall(ownMessage(call))
        return { data: {} }
      },
    },
  ]
}

function checkAge({ createdAt }: Message, clock: StandInClock): void {
  if (createdAt + changeable <= clock.now()) throw refusal.tooOld()
}
