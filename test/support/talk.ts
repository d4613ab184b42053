import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { actions, commands, events, phrases } from '#handlers/index.ts'
import { createConversation } from '#src/bot/conversation.ts'
import { inbound, type CallbackAnswer } from '#src/bot/inbound.ts'
import { createLexicon } from '#src/bot/lexicon.ts'
import { Refusal } from '#src/failure.ts'
import type { NewMessage } from '#src/ports/outbox.ts'
import type { Records, Store } from '#src/ports/store.ts'
import { readRules } from '#src/rules.ts'
import { openStore } from '#src/store/open.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { buttonsIn, textIn, type FoundButton } from './card-text.ts'
import { silentLog } from './silent-log.ts'
import { engineOfThisMachine, realServers, today } from './world.ts'

export interface Said {
  /** `person` in private, or the `chat` it went to. */
  readonly to: 'person' | 'chat'
  readonly id: string
  readonly text: string
  readonly buttons: readonly FoundButton[]
}

export interface Heard {
  readonly said: readonly Said[]
  readonly answer: CallbackAnswer
}

type Event = Readonly<Record<string, unknown>>

/** The bot without queue, platform and time: what happens goes in, what it would say comes out, nothing is kept. */
export interface Talk {
  hears(event: Event): Promise<Heard>
  /** Somebody writes in private, or with `in` to a group in which the bot is mentioned. */
  writes(
    openId: string,
    text: string,
    options?: { readonly in?: string; readonly picture?: boolean },
  ): Promise<Heard>
  presses(openId: string, action: string, value: Event, options?: Pressed): Promise<Heard>
}

interface Pressed {
  readonly form?: Event
  readonly in?: string
}

const bot = { openId: 'ou_bot', name: '融通助手' }
const enough = Symbol('enough')

/** One for all tests of a file. `prepare` writes what shall stay. */
export function aTalk(
  prepare: (records: Records) => Promise<void> = async () => {},
  adminOpenIds: readonly string[] = [],
): Talk {
  const rules = readRules('Asia/Shanghai')
  const conversation = createConversation({
    lexicon: createLexicon({ commands, phrases, actions, events }),
    rules,
    adminOpenIds,
    log: silentLog,
    newId: randomUUID,
  })
  const now = new Date(today)
  let store: Store | undefined
  let drop = async () => {}

  beforeAll(async () => {
    const servers = engineOfThisMachine === 'real' ? await realServers() : undefined
    const opened = await openStore(servers?.env.DATABASE_URL ?? 'pglite:memory')
    drop = servers?.drop ?? drop
    await opened.migrate()
    await opened.transaction((records) => importConsortium(demoConsortium, { records, rules, now }))
    await opened.transaction(prepare)
    store = opened
  })
  afterAll(async () => {
    await store?.close()
    await drop()
  })

  /** Settles with what was put into the outbox; the transaction is taken back. */
  const inPassing = async (work: (records: Records) => Promise<CallbackAnswer>): Promise<Heard> => {
    if (!store) throw new Error('the talk is open inside tests only')
    const said: Said[] = []
    let answer: CallbackAnswer = {}
    const keep = (message: NewMessage) => said.push(saidIn(message))
    const rolledBack = store.transaction(async (records) => {
      const outbox = {
        ...records.outbox,
        put: async (message: NewMessage) => (keep(message), records.outbox.put(message)),
      }
      answer = await work({ ...records, outbox })
      throw enough
    })
    await rolledBack.catch((error: unknown) => {
      if (error !== enough) throw error
    })
    return { said, answer }
  }

  const hears = async (event: Event): Promise<Heard> => {
    const happening = { key: randomUUID(), inbound: inbound.parse(event), now, botOpenId: bot.openId }
    try {
      return await inPassing(async (records) => (await conversation.answer(happening, records)).answer)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return inPassing(async (records) => (await conversation.refuse(happening, error, records)).answer)
    }
  }

  return {
    hears,
    writes: (senderOpenId, text, { in: group, picture = false } = {}) =>
      hears({
        type: 'message',
        messageId: `om_${randomUUID()}`,
        chatId: group ?? `oc_of_${senderOpenId}`,
        chatKind: group === undefined ? 'p2p' : 'group',
        senderOpenId,
        text: group === undefined ? text : `@${bot.name} ${text}`,
        mentions: group === undefined ? [] : [{ key: '@_user_1', ...bot }],
        attachments: picture ? [{ kind: 'image', key: `img_${randomUUID()}` }] : [],
      }),
    presses: (operatorOpenId, action, value, { form = {}, in: group } = {}) =>
      hears({
        type: 'action',
        messageId: 'om_pressed',
        chatId: group ?? `oc_of_${operatorOpenId}`,
        operatorOpenId,
        action,
        value,
        form,
      }),
  }
}

function saidIn({ target, type, content }: NewMessage): Said {
  const parsed: Event = JSON.parse(content)
  return {
    to: target.kind === 'person' ? 'person' : 'chat',
    id: target.kind === 'person' ? target.openId : target.chatId,
    text: textIn(parsed),
    buttons: type === 'interactive' ? buttonsIn(parsed) : [],
  }
}

/** What went to groups. */
export const inGroups = ({ said }: Heard): readonly string[] =>
  said.filter(({ to }) => to === 'chat').map(({ text }) => text)
/** What went to people, in private. */
export const inPrivate = ({ said }: Heard): readonly string[] =>
  said.filter(({ to }) => to === 'person').map(({ text }) => text)
