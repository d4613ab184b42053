import { describe, expect, it } from 'vitest'
import { files, numberOn, recordOf, sends } from '#test/support/acts.ts'
import { aWorld } from '#test/support/world.ts'

describe('what happens without a word', () => {
  const world = aWorld()
  const group = 'oc_new'
  const open = (chatId: string) =>
    world.standin.addChat({
      chatId,
      name: '新建的群',
      kind: 'group',
      members: ['祁若川', '王听雪'].map((name) => world.openIdOf(name)),
      hasBot: false,
    })

  describe('opening the private chat', () => {
    it('is greeted once, however often', async () => {
      for (const _ of [1, 2, 3]) await world.standin.entersPrivateChat(world.openIdOf('王听雪'))
      await world.settled()
      expect(world.told('王听雪').map(({ text }) => text.split('\n')[0])).toEqual([
        '你好，王听雪。我是融通，帮你把听课记录、授课计划备案和各项指标办在聊天里。',
      ])
    })

    it('is greeted once even if it is opened twice at the same instant', async () => {
      const enters = () => world.standin.entersPrivateChat(world.openIdOf('王牧遥'))
      await Promise.all([enters(), enters()])
      await world.settled()
      expect(world.told('王牧遥')).toHaveLength(1)
    })
  })

  describe('being added to a group', () => {
    it('the bot introduces itself once, and says how the group gets its school', async () => {
      open(group)
      for (const _ of [1, 2]) await world.standin.addsBot(group, world.openIdOf('祁若川'))
      await world.settled()
      expect(world.toldIn(group)).toHaveLength(1)
      expect(world.toldIn(group)[0]?.text).toContain('听课的评分和意见只发到个人私聊，群里只出数字')
      expect(world.toldIn(group)[0]?.text).toContain('/绑定 学校')
    })

    it('of a school, it names the school', async () => {
      await world.standin.removesBot('oc_demo_dp', world.openIdOf('祁若川'))
      await world.standin.addsBot('oc_demo_dp', world.openIdOf('祁若川'))
      await world.settled()
      expect(world.toldIn('oc_demo_dp').at(-1)?.text).toContain('本群对应东浦职业中专学校')
    })
  })

  it('after being removed from a group the bot sends nothing more to it', async () => {
    await world.standin.removesBot(group, world.openIdOf('祁若川'))
    await world.settled()
    const before = world.toldIn(group).length
    await world.says('祁若川', '/听课记录', { in: group })
    expect(world.toldIn(group)).toHaveLength(before)
    expect(await world.product.store.outboxQueue.counts()).toMatchObject({ planned: 0 })
  })

  describe('an entry of the bot’s menu', () => {
    it.each([
      ['observe', '听课记录'],
      ['/records', '听课记录'],
      ['help', '我能帮你做什么'],
    ])('%s does what the command does', async (key, title) => {
      await world.standin.choosesMenu(world.openIdOf('佟嘉木'), key)
      await world.settled()
      expect(world.lastTold('佟嘉木').text).toContain(title)
    })

    it('that is no command is answered with how to ask', async () => {
      await world.standin.choosesMenu(world.openIdOf('佟嘉木'), 'horoscope')
      await world.settled()
      expect(world.lastTold('佟嘉木').text).toContain('这句我没看懂')
    })
  })

  describe('when somebody leaves', () => {
    it('they get no more messages, and who writes about them is told so', async () => {
      await files(world, '祁若川')
      const chat = world.chatOf('柏承宇')
      const before = world.toldIn(chat).length
      await world.standin.resigns(world.openIdOf('柏承宇'))
      await world.settled()
      await files(world, '祁若川', { date: '2026-11-17' })
      expect(world.toldIn(chat)).toHaveLength(before)
    })

    it('their records stay', async () => {
      expect((await recordOf(world, 'TK-2026-0108'))?.status).toBe('submitted')
      await world.says('祁若川', '/听课记录')
      expect(world.lastTold('祁若川').text).toContain('TK-2026-0108')
      expect(world.lastTold('祁若川').text).toContain('柏承宇')
    })

    it('they are offered for new records no more', async () => {
      await world.says('祁若川', '听课')
      expect(world.lastTold('祁若川').text).not.toContain('柏承宇')
    })

    it('a record they observed is answered without a message to them', async () => {
      await files(world, '宁远帆', { teacher: '王听雪', course: '网页设计' })
      const number = numberOn(world.lastTold('宁远帆'))
      const chat = world.chatOf('宁远帆')
      const before = world.toldIn(chat).length
      await world.standin.resigns(world.openIdOf('宁远帆'))
      await world.settled()
      await world.presses('王听雪', 'observation.ack')
      expect((await recordOf(world, number))?.status).toBe('acknowledged')
      expect(world.toldIn(chat)).toHaveLength(before)
    })
  })

  it('a message the platform delivers twice is answered once', async () => {
    const before = world.told('阮青禾').length
    world.standin.duplicateNext()
    await world.says('阮青禾', '/我是谁')
    expect(world.told('阮青禾')).toHaveLength(before + 1)
  })

  it('a sticker or an empty message is passed over', async () => {
    const before = world.told('阮青禾').length
    await world.says('阮青禾', '   ')
    expect(world.told('阮青禾')).toHaveLength(before)
    await sends(world, '阮青禾')
    expect(world.told('阮青禾')).toHaveLength(before + 1)
  })
})
