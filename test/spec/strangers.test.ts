import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actions, commands } from '#handlers/index.ts'
import { aTalk, inGroups, inPrivate } from '#test/support/talk.ts'

const stranger = 'ou_nobody'
const refused = '我还不认识你：你的飞书账号没有登记在集团名册里。'
const withWords = commands.filter(({ name }) => name !== 'help')
const spoken = withWords.flatMap(({ name, chinese }) => [`/${name}`, ...chinese, `/${chinese[0]} 东浦 85`])

/** What plain sentences, actions and other ways in look like when they are meant. */
const plain = [
  '听课记录 11月18号 第3节 王听雪 网页设计 25计应2班 推门听课 85分',
  '双师型比例多少了',
  '咱们学校KPI怎么样',
  '随便说说',
  '/没有这个指令',
]
const values: Readonly<Record<string, object>> = {
  'records.page': { scope: 'school', term: '2026-2027-1', page: 1 },
}

describe('somebody whom the roster does not know', () => {
  const talk = aTalk()
  const everything = { id: randomUUID(), draft: randomUUID() }

  it.each([...spoken, ...plain])('writes %s and is told that they are not known', async (words) => {
    const { said } = await talk.writes(stranger, words)
    expect(said).toHaveLength(1)
    expect(said[0]?.text).toContain(refused)
    expect(said[0]?.buttons).toEqual([])
  })

  it('sends a picture and is told the same', async () => {
    expect(inPrivate(await talk.writes(stranger, '', { picture: true }))).toEqual([
      expect.stringContaining(refused),
    ])
  })

  it.each(actions.map(({ name }) => name))('presses %s and sees the same', async (action) => {
    const { said, answer } = await talk.presses(stranger, action, { ...everything, ...values[action] })
    expect(said).toEqual([])
    expect(answer).toEqual({ toast: { type: 'warning', content: expect.stringContaining(refused) } })
  })

  it.each(withWords.map(({ name }) => name))(
    'chooses %s from the bot’s menu and is told the same',
    async (key) => {
      const { said } = await talk.hears({ type: 'menu', openId: stranger, key })
      expect(said.map(({ text }) => text)).toEqual([expect.stringContaining(refused)])
    },
  )

  it('asks in a group and is told the same, without figures', async () => {
    expect(inGroups(await talk.writes(stranger, '双师型比例多少了', { in: 'oc_demo_dp' }))).toEqual([
      expect.stringContaining(refused),
    ])
  })

  it('is shown by /help only how to ask for help', async () => {
    const [help] = (await talk.writes(stranger, '/帮助')).said
    expect(help?.text).toContain('/帮助')
    for (const { chinese } of withWords) expect(help?.text).not.toContain(`/${chinese[0]}　`)
    expect(help?.buttons).toEqual([])
  })

  it('is greeted on entering the private chat, and told whom to ask', async () => {
    const entered = { type: 'chat-entered', chatId: 'oc_of_nobody', openId: stranger }
    expect(inPrivate(await talk.hears(entered))).toEqual([expect.stringContaining('还没有登记在集团名册里')])
  })

  it('learns nothing of the consortium, whatever they write', async () => {
    const names = /东浦|西岭|北汀|南屿|河洲|TK-2026|S\d-\d\d|%/
    const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...spoken, ...plain))
    await fc.assert(
      fc.asyncProperty(words, fc.boolean(), async (text, inGroup) => {
        const { said } = await talk.writes(stranger, text, inGroup ? { in: 'oc_demo_dp' } : {})
        for (const one of said) expect(one.text).not.toMatch(names)
      }),
      { numRuns: 60 },
    )
  })
})

describe('an administrator named at the start', () => {
  const talk = aTalk(async () => {}, ['ou_office'])

  it('may what administrators may, without being in the roster', async () => {
    expect(inPrivate(await talk.writes('ou_office', '/指标 东浦 学费拨付'))).toEqual([
      expect.stringContaining('62.0%'),
    ])
    expect(inPrivate(await talk.writes('ou_office', '/听课记录'))).toEqual([
      expect.stringContaining('TK-2026-0106'),
    ])
  })

  it('files no lessons: that takes a name in the roster', async () => {
    expect(inPrivate(await talk.writes('ou_office', '听课'))).toEqual([expect.stringContaining(refused)])
  })

  it('is nobody where the office is not named', async () => {
    expect(inPrivate(await talk.writes('ou_other', '/指标 东浦'))).toEqual([expect.stringContaining(refused)])
  })
})
