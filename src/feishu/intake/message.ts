import { z } from 'zod'

import type { InboundAttachment, InboundMessage } from '#src/bot/inbound.ts'

import { platformId } from './envelope.ts'
import { parseObject, type JsonObject } from './json.ts'
import { mentionList, readMentions, writeOut } from './mentions.ts'
import { readPost } from './post.ts'

const received = z.object({
  sender: z.object({
    sender_type: z.string(),
    sender_id: z.object({ open_id: platformId.nullish() }).nullish(),
  }),
  message: z.object({
    message_id: platformId,
    chat_id: platformId,
    chat_type: z.string(),
    message_type: z.string(),
    content: z.string(),
    parent_id: z.string().nullish(),
    mentions: mentionList,
  }),
})

/** im.message.receive_v1. What a bot wrote is ignored: two bots that answer each other never end. */
export function readMessage(event: unknown): InboundMessage | 'ignored' | undefined {
  const read = received.safeParse(event)
  if (!read.success) return undefined
  const { sender, message } = read.data
  if (sender.sender_type !== 'user') return 'ignored'
  const senderOpenId = sender.sender_id?.open_id
  if (!senderOpenId) return undefined
  const mentions = readMentions(message.mentions)
  const { text, attachments } = readContent(message.message_type, message.content)
  return {
    type: 'message',
    messageId: message.message_id,
    chatId: message.chat_id,
    chatKind: message.chat_type === 'p2p' ? 'p2p' : 'group',
    senderOpenId,
    ...(message.parent_id ? { parentId: message.parent_id } : {}),
    text: writeOut(text, mentions),
    mentions,
    attachments,
  }
}

interface Content {
  readonly text: string
  readonly attachments: InboundAttachment[]
}

const nothing: Content = { text: '', attachments: [] }

/** The content of a message is JSON inside JSON, one form for each kind (receive message content). */
function readContent(kind: string, content: string): Content {
  const parsed = parseObject(content)
  if (parsed === undefined) return nothing
  switch (kind) {
    case 'text':
      return { text: stringAt(parsed, 'text') ?? '', attachments: [] }
    case 'post':
      return readPost(parsed)
    case 'image':
      return attached('image', stringAt(parsed, 'image_key'))
    case 'file':
      return attached('file', stringAt(parsed, 'file_key'), stringAt(parsed, 'file_name'))
    default:
      return nothing
  }
}

function attached(kind: InboundAttachment['kind'], key?: string, name?: string): Content {
  if (!key) return nothing
  return { text: '', attachments: [name ? { kind, key, name } : { kind, key }] }
}

function stringAt(object: JsonObject, key: string): string | undefined {
  const value = object[key]
  return typeof value === 'string' ? value : undefined
}
