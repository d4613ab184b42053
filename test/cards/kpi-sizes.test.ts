import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { actions, commands, events, phrases } from '#handlers/index.ts'
import { createConversation } from '#src/bot/conversation.ts'
import type { Inbound } from '#src/bot/inbound.ts'
import { createLexicon } from '#src/bot/lexicon.ts'
import { lintCard } from '#src/cards/lint.ts'
import { addDays } from '#src/domain/dates.ts'
import { openStore } from '#src/store/open.ts'
import type { StoreHandle } from '#src/store/store.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { buttonsIn, textIn } from '#test/support/card-text.ts'
import { rulesWith } from '#test/support/rulebooks.ts'
import { silentLog } from '#test/support/silent-log.ts'

const now = new Date('2026-11-22T10:00:00+08:00')
const [coordinator, admin] = ['ou_demo_11', 'ou_demo_01']
const day = '2026-10-31'

type Card = Readonly<Record<string, unknown>>

/** What people are shown, however many indicators there are and however long they have been reported. */
describe('figures of any number', () => {
  let store: StoreHandle | undefined
  beforeAll(async () => {
    const opened = await openStore('pglite:memory')
    await opened.migrate()
    const rules = rulesWith(200)
    await opened.transaction(async (records) => {
      await importConsortium(demoConsortium, { records, rules, now })
      const { schools } = await records.consortium.snapshot()
      const partners = schools.filter(({ role }) => role === 'partner')
      const figures = partners.flatMap(({ id: schoolId }) =>
        rules.indicators.map(({ id: metric }) => figureOf(schoolId, metric, day)),
      )
      const past = Array.from({ length: 199 }, (_, index) =>
        figureOf('DP', 'dual_teacher_ratio', addDays(day, -1 - index)),
      )
      await records.figures.putAll([...figures, ...past], undefined, now)
    })
    store = opened
  })
  afterAll(() => store?.close())

  const figureOf = (schoolId: string, metric: string, asOf: string) => ({
    schoolId,
    metric,
    numerator: 123_456_789.25,
    denominator: 987_654_321.5,
    asOf,
    evidence: ['一份名字很长的佐证材料.pdf'],
  })

  const answered = async (count: number, inbound: Inbound): Promise<Card> => {
    if (!store) throw new Error('it is open inside tests only')
    const conversation = createConversation({
      lexicon: createLexicon({ commands, phrases, actions, events }),
      rules: rulesWith(count),
      adminOpenIds: [],
      log: silentLog,
      newId: randomUUID,
      publicUrl: () => 'https://rongtong.example',
    })
    const happening = { key: randomUUID(), inbound, now, botOpenId: '' }
    const { card, said } = await store.transaction(async (records) => {
      const contents: string[] = []
      const put = async (message: { readonly content: string }) => contents.push(message.content) > 0
      const delivery = await conversation.answer(happening, {
        ...records,
        outbox: { ...records.outbox, put },
      })
      return { card: delivery.answer.card?.data, said: contents }
    })
    const [first = '{}'] = said
    const parsed: Card = JSON.parse(first)
    return card ?? parsed
  }
  const says = (count: number, openId: string, text: string) =>
    answered(count, {
      type: 'message',
      messageId: `om_${randomUUID()}`,
      chatId: `oc_of_${openId}`,
      chatKind: 'p2p',
      senderOpenId: openId,
      text,
      mentions: [],
      attachments: [],
    })
  const presses = (count: number, value: Card) =>
    answered(count, {
      type: 'action',
      messageId: 'om_pressed',
      // The group of the school.
      chatId: 'oc_demo_dp',
      operatorOpenId: coordinator,
      action: String(value['action']),
      value,
      form: {},
    })

  it.each([
    [1, 1],
    [20, 1],
    [200, 5],
  ])('%i indicators of a school are on %i cards, each within the limits', async (count, pages) => {
    const first = await says(count, coordinator, '/kpi 东浦')
    expect(lintCard(first)).toEqual([])
    for (let page = 2; page <= pages; page += 1) {
      const next = await presses(count, { action: 'kpi.page', school: 'DP', asked: [], page })
      expect(lintCard(next)).toEqual([])
      expect(textIn(next)).toContain(`第 ${page}/${pages} 页`)
    }
    expect(buttonsIn(first).some(({ value }) => value['action'] === 'kpi.page')).toBe(pages > 1)
  })

  it.each([1, 20, 200])('%i indicators are compared on a card within the limits', async (count) => {
    expect(lintCard(await says(count, admin, '/kpi 各校对比'))).toEqual([])
  })

  it('what is compared and has no room is counted, with the page that has it all', async () => {
    const card = await says(20, admin, '/kpi 各校对比')
    expect(textIn(card)).toMatch(/卡片只放得下前 8 项，还有 \d+ 项没有列出/)
    expect(JSON.stringify(card)).toContain('https://rongtong.example/console/kpi')
  })

  it('one figure that was reported 200 times is a history within the limits', async () => {
    const card = await says(44, coordinator, '/kpi 东浦 双师型 历史')
    expect(lintCard(card)).toEqual([])
    expect(textIn(card)).toContain('双师型')
  })
})
