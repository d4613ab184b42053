import type { Client } from '@larksuiteoapi/node-sdk'
import { z } from 'zod'

import type { OutgoingMessage, Platform } from '#src/ports/platform.ts'

import type { Authorised, Call } from './call.ts'

const sent = z
  .object({ data: z.object({ message_id: z.string().min(1), chat_id: z.string().default('') }) })
  .transform(({ data }) => ({ messageId: data.message_id, chatId: data.chat_id }))

const done = z.object({ code: z.literal(0) })

/** im/v1/messages create, reply and patch; interactive/v1/card/update */
export function createMessages(
  client: Client,
  call: Call,
): Pick<Platform, 'send' | 'patch' | 'delayedUpdate'> {
  return {
    send: (message) => call((authorised) => post(client, message, authorised), sent),
    patch: async ({ messageId, content }) => {
      const payload = { path: { message_id: messageId }, data: { content } }
      await call((authorised) => client.im.v1.message.patch(payload, authorised), done)
    },
    delayedUpdate: async (token, card) => {
      const request = { method: 'POST', url: '/open-apis/interactive/v1/card/update', data: { token, card } }
      await call((authorised) => client.request(request, authorised), done)
    },
  }
}

function post(
  client: Client,
  { to, type, content, uuid }: OutgoingMessage,
  authorised: Authorised,
): Promise<unknown> {
  const data = { msg_type: type, content, uuid }
  if ('replyTo' in to) {
    return client.im.v1.message.reply({ path: { message_id: to.replyTo }, data }, authorised)
  }
  const [receive_id_type, receive_id] =
    'openId' in to ? (['open_id', to.openId] as const) : (['chat_id', to.chatId] as const)
  return client.im.v1.message.create(
    { params: { receive_id_type }, data: { ...data, receive_id } },
    authorised,
  )
}
