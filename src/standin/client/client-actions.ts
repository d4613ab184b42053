import { createCardPress } from '#src/standin/delivery/card-press.ts'
import type { PushResult, SaysOptions, StandInControl } from '#src/standin/control.ts'
import { createEnvelope } from '#src/standin/delivery/envelope.ts'
import {
  botMoved,
  menuChosen,
  messageReceived,
  privateChatEntered,
  userDeleted,
} from '#src/standin/delivery/event-bodies.ts'
import type { Json } from '#src/standin/json.ts'
import { type Mention, mentionsTyped, namedIn } from '#src/standin/client/mentions.ts'
import type { Message } from '#src/standin/state/message-store.ts'
import type { Platform } from '#src/standin/platform.ts'
import type { Pusher } from '#src/standin/delivery/push.ts'
import type { Chat, Person } from '#src/standin/state/tenant.ts'
import type { Transport } from '#src/standin/delivery/transport.ts'

export interface ClientPorts {
  readonly pusher: Pusher
  readonly transport: Transport
  /** Which messages of a group reach the bot: those that mention it, or all (the sensitive scope). */
  readonly groupMessages: 'mentioned' | 'all'
}

type ClientActions = Pick<
  StandInControl,
  | ('says' | 'sendsFile' | 'presses' | 'entersPrivateChat' | 'choosesMenu')
  | ('addsBot' | 'removesBot' | 'resigns' | 'pushes')
>

const notPushed: PushResult = { eventId: '', status: 0, tries: 0 }

/** What people do in their client, and what the platform tells the bot of it. */
export function createClientActions(platform: Platform, ports: ClientPorts): ClientActions {
  const { app, clock, messages, resources, tenant } = platform
  const press = createCardPress(platform, ports.transport)
  const tell = (eventType: string, event: Json): Promise<PushResult> =>
    ports.pusher.push(createEnvelope(eventType, event, app, clock))

  return {
    says: async (openId, chatId, text, options = {}) => {
      const sender = activePerson(openId)
      const chat = chatOf(chatId, sender)
      const typed = withBotNamed(text, chat, options)
      // A private chat knows no mentions: what looks like one is only words.
      const named = chat.kind === 'p2p' ? [] : namedIn(chat, tenant, app)
      const { text: wire, mentions } = mentionsTyped(typed, named)
      const content = { text: typed }
      const kept = { chatId, from: openId, content, wire: JSON.stringify({ text: wire }), mentions }
      return heard(messages.add({ ...kept, type: 'text', ...replyOf(options) }), chat, sender)
    },

    sendsFile: async (openId, chatId, { name, bytes, kind }, options = {}) => {
      const sender = activePerson(openId)
      const chat = chatOf(chatId, sender)
      const { key } = resources.add({ name, bytes, kind, owner: openId })
      const content = kind === 'image' ? { image_key: key } : { file_key: key, file_name: name }
      const mentions = options.mentionBot && chat.kind === 'group' ? [botMention()] : []
      const kept = { chatId, from: openId, content, wire: JSON.stringify(content), mentions }
      return heard(messages.add({ ...kept, type: kind, ...replyOf(options) }), chat, sender)
    },

    presses: async (openId, pressed) => {
      const message = messages.get(pressed.messageId)
      if (message?.type !== 'interactive' || message.recalled)
        throw new Error(`no card: ${pressed.messageId}`)
      const person = activePerson(openId)
      chatOf(message.chatId, person)
      return press(person, message, pressed)
    },

    entersPrivateChat: async (openId) => {
      const person = activePerson(openId)
      const chat = tenant.privateChat(person)
      const last = messages.inChat(chat.chatId).at(-1)
      return tell('im.chat.access_event.bot_p2p_chat_entered_v1', privateChatEntered(chat, person, last))
    },
    choosesMenu: async (openId, eventKey) =>
      tell('application.bot.menu_v6', menuChosen(activePerson(openId), eventKey, clock.now())),
    addsBot: (chatId, operator) => moveBot('im.chat.member.bot.added_v1', chatId, operator),
    removesBot: (chatId, operator) => moveBot('im.chat.member.bot.deleted_v1', chatId, operator),
    resigns: async (openId) => {
      const person = activePerson(openId)
      tenant.resign(person)
      return tell('contact.user.deleted_v3', userDeleted(person))
    },
    pushes: tell,
  }

  function activePerson(openId: string): Person {
    const person = tenant.person(openId)
    if (!person || person.resigned) throw new Error(`no such person: ${openId}`)
    return person
  }

  function chatOf(chatId: string, person: Person): Chat {
    const chat = tenant.chat(chatId)
    if (!chat?.members.includes(person.openId)) throw new Error(`${person.openId} is not in chat ${chatId}`)
    return chat
  }

  async function heard(message: Message, chat: Chat, sender: Person): Promise<PushResult> {
    const isMentioned = message.mentions.some(({ openId }) => openId === app.botOpenId)
    const isHeard = chat.kind === 'p2p' || ports.groupMessages === 'all' || isMentioned
    if (!chat.hasBot || !isHeard) return notPushed
    return tell('im.message.receive_v1', messageReceived(message, chat, sender, app))
  }

  async function moveBot(eventType: string, chatId: string, operatorId: string): Promise<PushResult> {
    const operator = activePerson(operatorId)
    const chat = chatOf(chatId, operator)
    chat.hasBot = eventType === 'im.chat.member.bot.added_v1'
    messages.changed(chatId)
    return tell(eventType, botMoved(chat, operator, app))
  }

  function withBotNamed(text: string, chat: Chat, { mentionBot = false }: SaysOptions): string {
    const isNamed = text.includes(`@${app.botName}`)
    return mentionBot && chat.kind === 'group' && !isNamed ? `@${app.botName} ${text}` : text
  }

  function botMention(): Mention {
    return { key: '@_user_1', openId: app.botOpenId, name: app.botName, kind: 'bot' }
  }
}

function replyOf({ replyTo }: SaysOptions): { replyTo?: string } {
  return replyTo === undefined ? {} : { replyTo }
}
