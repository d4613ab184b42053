import { z } from 'zod'

import type { Inbound } from '#src/bot/inbound.ts'

import { platformId } from './envelope.ts'

const operator = z.object({ open_id: platformId.nullish() }).nullish()
const added = z.object({ chat_id: platformId, operator_id: operator, name: z.string().nullish() })
const removed = z.object({ chat_id: platformId })
const entered = z.object({ chat_id: platformId, operator_id: z.object({ open_id: platformId }) })
const created = z.object({ chat_id: platformId, user: z.object({ open_id: platformId }) })
const chosen = z.object({
  operator: z.object({ operator_id: z.object({ open_id: platformId }) }),
  event_key: z.string(),
})

/** im.chat.member.bot.added_v1 */
export function readBotAdded(event: unknown): Inbound | undefined {
  const read = added.safeParse(event)
  if (!read.success) return undefined
  const { chat_id: chatId, operator_id: by, name } = read.data
  return { type: 'bot-added', chatId, operatorOpenId: by?.open_id ?? '', name: name ?? '' }
}

/** im.chat.member.bot.deleted_v1 and im.chat.disbanded_v1: either way there is no writing there any more. */
export function readBotRemoved(event: unknown): Inbound | undefined {
  const read = removed.safeParse(event)
  return read.success ? { type: 'bot-removed', chatId: read.data.chat_id } : undefined
}

/** im.chat.access_event.bot_p2p_chat_entered_v1, on every entry */
export function readChatEntered(event: unknown): Inbound | undefined {
  const read = entered.safeParse(event)
  if (!read.success) return undefined
  return { type: 'chat-entered', chatId: read.data.chat_id, openId: read.data.operator_id.open_id }
}

/** p2p_chat_create, of the first version, once */
export function readChatCreated(event: unknown): Inbound | undefined {
  const read = created.safeParse(event)
  if (!read.success) return undefined
  return { type: 'chat-entered', chatId: read.data.chat_id, openId: read.data.user.open_id }
}

/** application.bot.menu_v6 */
export function readMenu(event: unknown): Inbound | undefined {
  const read = chosen.safeParse(event)
  if (!read.success) return undefined
  return { type: 'menu', openId: read.data.operator.operator_id.open_id, key: read.data.event_key }
}
