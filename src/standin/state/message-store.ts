import { type StandInClock, hour } from '#src/standin/clock.ts'
import type { StandInMessage } from '#src/standin/control.ts'
import { freshId } from '#src/standin/ids.ts'
import type { Json } from '#src/standin/json.ts'
import type { Mention } from '#src/standin/client/mentions.ts'

/** A message as it is kept. `wire` is the content string the interfaces and events carry, mentions as `@_user_1`. */
export interface Message {
  readonly messageId: string
  readonly chatId: string
  /** An open id, or `bot`. */
  readonly from: string
  readonly type: StandInMessage['type']
  content: Json
  wire: string
  mentions: readonly Mention[]
  readonly parentId?: string
  readonly rootId?: string
  readonly uuid?: string
  readonly createdAt: number
  updatedAt?: number
  edits: number
  recalled: boolean
}

/** What changes when a message is edited or its card updated. */
export type MessageContent = Pick<Message, 'content' | 'wire' | 'mentions'>

interface MessageDraft extends MessageContent {
  readonly chatId: string
  readonly from: string
  readonly type: Message['type']
  readonly replyTo?: string
  readonly uuid?: string
}

export interface MessageStore {
  get(messageId: string): Message | undefined
  inChat(chatId: string): readonly Message[]
  all(): Iterable<Message>
  add(draft: MessageDraft): Message
  change(message: Message, content: MessageContent): void
  recall(message: Message): void
  /** The message already sent with this uuid within the last hour. */
  sentWith(uuid: string): Message | undefined
  keep(message: Message): void
  watch(listener: (change: { readonly chatId: string }) => void): () => void
  changed(chatId: string): void
}

export function createMessageStore(clock: StandInClock): MessageStore {
  const messages = new Map<string, Message>()
  const chats = new Map<string, Message[]>()
  const sent = new Map<string, Message>()
  const listeners = new Set<(change: { readonly chatId: string }) => void>()

  const changed = (chatId: string): void => {
    for (const listener of listeners) listener({ chatId })
  }
  const keep = (message: Message): void => {
    messages.set(message.messageId, message)
    const chat = chats.get(message.chatId)
    if (chat) chat.push(message)
    else chats.set(message.chatId, [message])
    if (message.uuid !== undefined) sent.set(message.uuid, message)
  }
  const forgetOldUuids = (): void => {
    // Oldest first, so the walk stops at once while nothing is over.
    for (const [uuid, { createdAt }] of sent) {
      if (createdAt + hour > clock.now()) return
      sent.delete(uuid)
    }
  }

  return {
    get: (messageId) => messages.get(messageId),
    inChat: (chatId) => chats.get(chatId) ?? [],
    all: () => messages.values(),
    add: ({ replyTo, ...draft }) => {
      forgetOldUuids()
      const parent = replyTo === undefined ? undefined : messages.get(replyTo)
      const reply = parent && { parentId: parent.messageId, rootId: parent.rootId ?? parent.messageId }
      const message: Message = {
        ...draft,
        ...reply,
        messageId: freshId('om_'),
        createdAt: clock.now(),
        edits: 0,
        recalled: false,
      }
      keep(message)
      changed(message.chatId)
      return message
    },
    change: (message, content) => {
      Object.assign(message, content)
      message.updatedAt = clock.now()
      changed(message.chatId)
    },
    recall: (message) => {
      message.recalled = true
      changed(message.chatId)
    },
    sentWith: (uuid) => {
      const message = sent.get(uuid)
      return message && message.createdAt + hour > clock.now() ? message : undefined
    },
    keep,
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changed,
  }
}
