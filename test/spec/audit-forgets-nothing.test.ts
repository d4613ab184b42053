import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actions, phrases } from '#handlers/index.ts'
import { defineAction } from '#src/bot/action.ts'
import { defineCommand, noWords } from '#src/bot/command.ts'
import { createConversation } from '#src/bot/conversation.ts'
import { createLexicon } from '#src/bot/lexicon.ts'
import { inbound } from '#src/bot/inbound.ts'
import { nothing } from '#src/bot/reply.ts'
import { auditNouns } from '#src/domain/audit/nouns.ts'
import { may } from '#src/domain/access.ts'
import { catalogue } from '#src/i18n/messages.ts'
import { readRules } from '#src/rules.ts'
import { openStore } from '#src/store/open.ts'
import type { StoreHandle } from '#src/store/store.ts'
import { putConsortium } from '#test/store/sample.ts'
import { filesIn } from '#test/support/files.ts'
import { silentLog } from '#test/support/silent-log.ts'
import { z } from 'zod'

/** A command and a button that change something of the consortium and never heard of the audit; and two that only read. */
const shared = {
  summary: 'help.summary',
  example: 'help.example',
  allow: may('self.read'),
  read: noWords,
} as const
const commands = [
  defineCommand({
    ...shared,
    name: 'careless',
    chinese: ['粗心'],
    run: async ({ actor, records }) => {
      await records.people.setLanguage(actor.person?.id ?? '', 'en')
      return nothing
    },
  }),
  defineCommand({ ...shared, name: 'reading', chinese: ['阅读'], run: async () => nothing }),
]
const buttons = [
  defineAction({
    name: 'lamp.switch',
    value: z.object({}),
    allow: may('self.read'),
    run: async ({ actor, records }) => {
      await records.people.setLanguage(actor.person?.id ?? '', 'en')
      return nothing
    },
  }),
  defineAction({ name: 'lamp.look', value: z.object({}), allow: may('self.read'), run: async () => nothing }),
]

describe('a new command or button need not think of the audit', () => {
  let store: StoreHandle | undefined
  let openId = ''
  const conversation = createConversation({
    lexicon: createLexicon({ commands, phrases: [], actions: buttons, events: [] }),
    rules: readRules('Asia/Shanghai'),
    adminOpenIds: [],
    log: silentLog,
    newId: randomUUID,
  })
  beforeAll(async () => {
    store = await openStore('pglite:memory')
    await store.migrate()
    openId = (await store.transaction(putConsortium)).teacher.openId ?? ''
  })
  afterAll(() => store?.close())

  const actsAfter = async (event: object) => {
    const now = new Date('2026-11-22T10:00:00+08:00')
    const happening = { key: randomUUID(), inbound: inbound.parse(event), now, botOpenId: '' }
    await store?.transaction((records) => conversation.answer(happening, records))
    const kept = await store?.transaction(({ audit }) => audit.list({}, { size: 100, number: 1 }))
    return kept?.rows.map(
      ({ act, via, schoolId }) => `${via} ${act} ${schoolId === undefined ? '' : 'of a school'}`,
    )
  }
  const message = {
    type: 'message',
    messageId: 'om_1',
    chatId: 'oc_1',
    chatKind: 'p2p',
    mentions: [],
    attachments: [],
  }
  const press = { type: 'action', messageId: 'om_1', chatId: 'oc_1', value: {}, form: {} }

  it('what changes something is kept under its own name, what reads is not', async () => {
    const careless = 'chat command.careless of a school'
    const lamp = 'card lamp.switch of a school'
    expect(await actsAfter({ ...message, senderOpenId: openId, text: '阅读' })).toEqual([])
    expect(await actsAfter({ ...message, senderOpenId: openId, text: '粗心' })).toEqual([careless])
    expect(await actsAfter({ ...press, operatorOpenId: openId, action: 'lamp.look' })).toEqual([careless])
    expect(await actsAfter({ ...press, operatorOpenId: openId, action: 'lamp.switch' })).toEqual([
      lamp,
      careless,
    ])
  })
})

describe('everything in the audit can be read', () => {
  const sources = ['handlers', 'jobs', 'src'].flatMap((folder) => filesIn(folder, '.ts'))
  const acts = new Set(
    sources.flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      const places = [...text.matchAll(/\bnote\(\s*\w+,\s*([^{]*)|\bact: ([^\n]*)/g)].map(([place]) => place)
      return places.flatMap((place) =>
        [...place.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, act = '']) => act),
      )
    }),
  )
  const wordless = (names: Iterable<string>) =>
    [...names].filter((name) => !Object.hasOwn(catalogue, `audit.act.${name}`))

  it('every act has its words in src/i18n/catalog/audit.ts', () => {
    expect(acts.size).toBeGreaterThan(15)
    expect(wordless(acts)).toEqual([])
  })

  it('so has every button and every plain sentence, for when it is refused', () => {
    expect(wordless(actions.map(({ name }) => name))).toEqual([])
    expect(wordless(phrases.map(({ name }) => `phrase.${name}`))).toEqual([])
  })

  it('every act can be asked for by its noun, and every noun has its word', () => {
    const nouns = new Set([...acts].map((act) => act.split('.')[0] ?? ''))
    expect([...nouns].filter((noun) => !auditNouns.includes(noun))).toEqual([])
    expect(auditNouns.filter((noun) => !Object.hasOwn(catalogue, `audit.noun.${noun}`))).toEqual([])
  })

  it('every reason to refuse has its short word', () => {
    const reasons = Object.keys(catalogue).flatMap((key) => /^access\.(.+)$/.exec(key)?.[1] ?? [])
    expect(reasons.filter((reason) => !Object.hasOwn(catalogue, `audit.rule.${reason}`))).toEqual([])
  })
})
