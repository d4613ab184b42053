import type { Inbound } from '#src/bot/inbound.ts'

import { readAction } from './action.ts'
import { readBotAdded, readBotRemoved, readChatCreated, readChatEntered, readMenu } from './chats.ts'
import type { Envelope } from './envelope.ts'
import { readMessage } from './message.ts'
import { readPersonChanged, readPersonLeft } from './people.ts'

export interface ReadEvent {
  readonly kind: 'event'
  /** Two deliveries of one happening have one key. */
  readonly key: string
  readonly inbound: Inbound
  /** Somebody waits in front of a card for the answer. */
  readonly callback: boolean
  readonly updateToken?: string
}

/** Authentic, but nothing for us. */
export interface IgnoredEvent {
  readonly kind: 'ignored'
  readonly type: string
}

type Reader = (event: unknown) => Inbound | 'ignored' | undefined

const callbackType = 'card.action.trigger'

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['im.message.receive_v1', readMessage],
  ['im.chat.member.bot.added_v1', readBotAdded],
  ['im.chat.member.bot.deleted_v1', readBotRemoved],
  ['im.chat.disbanded_v1', readBotRemoved],
  ['im.chat.access_event.bot_p2p_chat_entered_v1', readChatEntered],
  ['p2p_chat_create', readChatCreated],
  ['application.bot.menu_v6', readMenu],
  ['contact.user.updated_v3', readPersonChanged],
  ['contact.user.deleted_v3', readPersonLeft],
])

/** The types the bot must be subscribed to. */
export const eventTypes: readonly string[] = [...readers.keys(), callbackType]

/** Nothing when the event is of a type we know but not of its shape. */
export function readEvent(
  envelope: Pick<Envelope, 'id' | 'type' | 'event'>,
): ReadEvent | IgnoredEvent | undefined {
  const { id, type, event } = envelope
  if (type === callbackType) return readCallback(id, event)
  const reader = readers.get(type)
  const inbound = reader === undefined ? 'ignored' : reader(event)
  if (inbound === undefined) return undefined
  if (inbound === 'ignored') return { kind: 'ignored', type }
  // A message may come twice with different event ids (receive message, "notes").
  const key = inbound.type === 'message' ? keyOf('message', inbound.messageId) : keyOf('event', id)
  return { kind: 'event', key, inbound, callback: false }
}

function readCallback(id: string, event: unknown): ReadEvent | IgnoredEvent | undefined {
  const press = readAction(event)
  if (press === undefined) return undefined
  if (press === 'ignored') return { kind: 'ignored', type: callbackType }
  const read = { kind: 'event', key: keyOf('callback', id), inbound: press.inbound, callback: true } as const
  return press.updateToken === undefined ? read : { ...read, updateToken: press.updateToken }
}

/** Free of colons, which queues use for themselves. */
function keyOf(kind: string, id: string): string {
  return `${kind}-${encodeURIComponent(id.toWellFormed())}`
}
