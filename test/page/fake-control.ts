import type {
  Press,
  PressResult,
  PushResult,
  SaysOptions,
  StandInChat,
  StandInControl,
  StandInMessage,
  StandInPerson,
} from '#src/standin/control.ts'
import { privateChatOf } from './demo.ts'

type Draft = Pick<StandInMessage, 'chatId' | 'from' | 'type' | 'content'> & { readonly replyTo?: string }

interface Said {
  readonly openId: string
  readonly chatId: string
  readonly text: string
  readonly options: SaysOptions
}

/** A stand-in that pushes to nobody: it keeps what is said and pressed, and answers presses as it is told to. */
export interface FakeControl extends StandInControl {
  readonly said: Said[]
  readonly pressed: (Press & { readonly openId: string })[]
  readonly entered: string[]
  readonly chosen: { readonly openId: string; readonly eventKey: string }[]
  readonly watchers: () => number
  post(draft: Draft): StandInMessage
  change(messageId: string, content: StandInMessage['content']): void
  addResource(key: string, resource: { readonly name: string; readonly bytes: Uint8Array }): void
  answerPresses(answer: (press: Press) => PressResult | Promise<PressResult>): void
  answerPushes(result: PushResult): void
  failWith(error: Error): void
}

export interface FakeSettings {
  readonly people: readonly StandInPerson[]
  readonly groups: readonly StandInChat[]
  readonly clock: { now(): Date }
}

const taken: PushResult = { eventId: 'event', status: 200, tries: 1 }

const nothing = (): PressResult => ({})

function privateChat(openId: string): StandInChat {
  const chatId = privateChatOf({ openId })
  return { chatId, name: '融通助手', kind: 'p2p', members: [openId], hasBot: true }
}

export function createFakeControl({ people, groups, clock }: FakeSettings): FakeControl {
  const messages: StandInMessage[] = []
  const resources = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>()
  const listeners = new Set<(change: { readonly chatId: string }) => void>()
  const said: Said[] = []
  const pressed: (Press & { readonly openId: string })[] = []
  const entered: string[] = []
  const chosen: { readonly openId: string; readonly eventKey: string }[] = []
  let answer: (press: Press) => PressResult | Promise<PressResult> = nothing
  let push = taken
  let failure: Error | undefined

  const tell = (chatId: string): void => listeners.forEach((listener) => listener({ chatId }))
  const post = (draft: Draft): StandInMessage => {
    const message = { ...draft, messageId: `om_${messages.length + 1}`, createdAt: clock.now().getTime() }
    messages.push(message)
    tell(draft.chatId)
    return message
  }
  const change = (messageId: string, content: StandInMessage['content']): void => {
    const index = messages.findIndex((message) => message.messageId === messageId)
    const old = messages[index]
    if (!old) throw new Error(`no message ${messageId}`)
    messages[index] = { ...old, content, updatedAt: clock.now().getTime() }
    tell(old.chatId)
  }
  const unused = async (): Promise<PushResult> => taken

  return {
    said,
    pressed,
    entered,
    chosen,
    watchers: () => listeners.size,
    post,
    change,
    addResource: (key, resource) => void resources.set(key, resource),
    answerPresses: (next) => void (answer = next),
    answerPushes: (next) => void (push = next),
    failWith: (error) => void (failure = error),
    people: () => people,
    privateChat,
    chatsOf: (openId) => [privateChat(openId), ...groups.filter((group) => group.members.includes(openId))],
    messages: (chatId) => messages.filter((message) => message.chatId === chatId),
    says: async (openId, chatId, text, options = {}) => {
      if (failure) throw failure
      said.push({ openId, chatId, text, options })
      const reply = options.replyTo === undefined ? {} : { replyTo: options.replyTo }
      post({ chatId, from: openId, type: 'text', content: { text }, ...reply })
      return push
    },
    sendsFile: async (openId, chatId, { name, bytes, kind }) => {
      const key = `key_${resources.size + 1}`
      resources.set(key, { name, bytes })
      const content = kind === 'image' ? { image_key: key } : { file_key: key, file_name: name }
      post({ chatId, from: openId, type: kind, content })
      return push
    },
    presses: async (openId, press) => {
      pressed.push({ ...press, openId })
      const result = await answer(press)
      if (result.card) change(press.messageId, result.card)
      return result
    },
    entersPrivateChat: async (openId) => {
      entered.push(openId)
      return push
    },
    choosesMenu: async (openId, eventKey) => {
      chosen.push({ openId, eventKey })
      return push
    },
    addsBot: unused,
    removesBot: unused,
    resigns: unused,
    pushes: unused,
    resource: (key) => resources.get(key),
    watch: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    idle: async () => {},
  }
}
