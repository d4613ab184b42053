import { describe, expect, it } from 'vitest'
import { aTalk, inGroups, inPrivate } from '#test/support/talk.ts'
import { aWorld } from '#test/support/world.ts'

const sending = { method: 'POST', path: '/open-apis/im/v1/messages' }
const at = (time: string) => new Date(`${time}:00+08:00`)

describe('who did not get a reminder', () => {
  const world = aWorld({ startAt: '2026-12-10T10:00:00+08:00' })
  const lastTo = (name: string) => world.lastTold(name).text

  it('is told to an administrator by name: sent, refused by the platform and why, and waiting until when', async () => {
    await world.says('阮青禾', '/quiet 08:00-12:00')
    world.clock.turn(at('2026-12-11T09:45'))
    // Whoever is first has stopped messages of the bot.
    world.standin.faults.failNext({ ...sending, status: 400, code: 230053 })
    await world.product.catchUp()
    await world.settled()
    await world.says('陆闻舟', '/status 送达')
    const said = lastTo('陆闻舟')
    expect(said).toContain('授课计划备案')
    expect(said).toContain('阮青禾（南屿县职业教育中心）：稍后送达 · 免打扰，2026-12-11 12:')
    expect(said).toMatch(/：没送到 · 本人停用了机器人消息/)
    expect(said).toMatch(/已送达：/)
  })

  it('says of who was sent a message in vain why', async () => {
    await world.product.store.transaction(async ({ people }) => {
      const person = await people.byOpenId(world.openIdOf('穆云帆'))
      if (person) await people.put({ ...person, openId: undefined })
    })
    world.clock.turn(at('2026-12-15T09:45'))
    await world.product.catchUp()
    await world.settled()
    await world.says('陆闻舟', '授课计划的提醒谁没收到')
    expect(lastTo('陆闻舟')).toContain('穆云帆（河洲民生职业学校）：没送到 · 名册里没有飞书账号')
  })

  it('is told to a coordinator of the own school alone', async () => {
    await world.says('祁若川', '谁没收到提醒')
    expect(lastTo('祁若川')).toContain('祁若川')
    expect(lastTo('祁若川')).not.toMatch(/阮青禾|穆云帆|鲍时雨|南屿/)
    await world.says('佟嘉木', '/status 东浦 送达')
    expect(lastTo('佟嘉木')).not.toContain('祁若川')
  })

  it('is a number in a group', async () => {
    await world.says('陆闻舟', '授课计划的提醒谁没收到', { in: 'oc_demo_lq' })
    const said = world.toldIn('oc_demo_lq').at(-2)?.text ?? ''
    expect(said).toMatch(/授课计划备案：最近一次提醒已送达 \d+ 人，没送到 1 人/)
    expect(said).not.toMatch(/祁若川|穆云帆/)
  })
})

describe('asked who got a reminder', () => {
  const talk = aTalk()

  it.each([
    ['a stranger', 'ou_nobody'],
    ['a teacher', 'ou_demo_14'],
    ['an observer of the lead college', 'ou_demo_06'],
  ])('%s learns nothing', async (_, openId) => {
    for (const words of ['/status 送达', '谁没收到提醒']) {
      const heard = await talk.writes(openId, words)
      expect(inPrivate(heard).join('\n')).not.toMatch(/已送达|没送到/)
      expect(inGroups(heard).join('\n')).not.toMatch(/已送达 \d|没送到/)
    }
  })

  it('before anything was said it answers that nobody was reminded', async () => {
    expect((await talk.writes('ou_demo_01', '谁没收到提醒')).said.map(({ text }) => text).join()).toContain(
      '最近没有',
    )
  })
})
