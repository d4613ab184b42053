import { ApiError, refusal } from '#src/standin/gateway/errors.ts'
import type { Answer, Call, Route } from '#src/standin/gateway/gateway.ts'
import { contentTypeOf } from '#src/standin/routes/image-format.ts'
import { messageBody } from '#src/standin/routes/message-body.ts'
import type { Message } from '#src/standin/state/message-store.ts'
import type { Platform } from '#src/standin/platform.ts'

/** im/v1/messages get and im/v1/messages/:message_id/resources get. */
export function readRoutes({ app, messages, resources, tenant }: Platform): Route[] {
  const known = (call: Call): Message => {
    const message = messages.get(call.param('message_id'))
    if (!message) throw refusal.unknownId(99992354, 'open_message_id')
    return message
  }
  const hasBot = ({ chatId }: Message): boolean => tenant.chat(chatId)?.hasBot ?? false

  const get = (call: Call): Answer => {
    const message = known(call)
    if (!hasBot(message)) throw refusal.botOutside()
    const card = call.query('card_msg_content_type') === 'user_card_content' ? 'as-sent' : 'degraded'
    return { data: { items: [messageBody(message, app, card)] } }
  }

  const download = (call: Call): Answer => {
    const message = known(call)
    const kind = call.query('type')
    if (kind !== 'image' && kind !== 'file') throw invalid(234001, 'Invalid request param.')
    if (message.type === 'interactive') throw invalid(234043, 'Unsupported message type.')
    if (!hasBot(message)) throw invalid(234004, 'App not in chat.')
    const key = call.param('file_key')
    const resource = resources.get(key)
    const isOfMessage = message.content['image_key'] === key || message.content['file_key'] === key
    if (resource?.kind !== kind || !isOfMessage) throw invalid(234003, 'File not in message.')
    return { bytes: resource.bytes, name: resource.name, contentType: contentTypeOf(resource.bytes) }
  }

  return [
    { method: 'GET', path: '/open-apis/im/v1/messages/:message_id', answer: get },
    { method: 'GET', path: '/open-apis/im/v1/messages/:message_id/resources/:file_key', answer: download },
  ]
}

function invalid(code: number, msg: string): ApiError {
  return new ApiError(400, code, msg)
}
