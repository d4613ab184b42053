import { z } from 'zod'

import type { InboundAttachment } from '#src/bot/inbound.ts'

import { isObject, type JsonObject } from './json.ts'

const word = z.string().optional().catch(undefined)
const node = z.object({ tag: z.string(), text: word, user_id: word, image_key: word }).catch({ tag: '' })
const post = z.object({ title: z.string().catch(''), content: z.array(z.array(node)) })
type Node = z.output<typeof node>

/** A rich text as plain lines; its pictures become attachments (message content, "post"). */
export function readPost(content: JsonObject): { text: string; attachments: InboundAttachment[] } {
  const read = post.safeParse(Array.isArray(content['content']) ? content : anyLanguageOf(content))
  if (!read.success) return { text: '', attachments: [] }
  const { title, content: paragraphs } = read.data
  const lines = paragraphs.map((nodes) => nodes.map(textOf).join(''))
  const attachments = paragraphs.flat().flatMap(pictureOf)
  return { text: [title, ...lines].filter((line) => line !== '').join('\n'), attachments }
}

/** Sent posts are wrapped by language, received ones are not; a forwarded one may still be. */
function anyLanguageOf(content: JsonObject): unknown {
  return Object.values(content).find((value) => isObject(value) && Array.isArray(value['content']))
}

function textOf({ tag, text, user_id: mentioned }: Node): string {
  if (tag === 'at') return mentioned === undefined ? '' : mentioned === 'all' ? '@_all' : mentioned
  return text ?? ''
}

function pictureOf({ tag, image_key: key }: Node): InboundAttachment[] {
  return tag === 'img' && key !== undefined ? [{ kind: 'image', key }] : []
}
