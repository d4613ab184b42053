import { describe, expect, it } from 'vitest'
import { remind } from '#src/bot/remind.ts'
import { toldInGroups } from '#test/support/acts.ts'
import { planOf } from '#test/support/filings.ts'
import { silentLog } from '#test/support/silent-log.ts'
import { aWorld } from '#test/support/world.ts'

const at = (time: string) => new Date(`${time}:00+08:00`)

describe('what must be done and is not', () => {
  const world = aWorld({ startAt: '2026-12-17T10:00:00+08:00' })
  const toldSince = (name: string, since: string) =>
    world.told(name).filter(({ message }) => message.createdAt >= at(since).getTime())
  const plansOf = (name: string, since: string) =>
    toldSince(name, since)
      .map(({ text }) => text)
      .filter((text) => text.includes('授课计划备案') && !/· (?:简报|指标)/.test(text))

  it('is told to the coordinator two working days after the deadline, with clause and since when', async () => {
    await world.turn(at('2026-12-22T12:00'))
    const [told, ...more] = plansOf('祁若川', '2026-12-19T00:00')
    expect(more).toEqual([])
    expect(told).toContain('数控技术：已退回')
    expect(told).toContain('自 2026-12-18 起逾期，已 2 个工作日')
    expect(told).toContain('依据 S0-13')
    expect(plansOf('乔安澜', '2026-12-19T00:00')).toEqual([])
  })

  it('is told to the lead of the major after four, of all schools that owe it to them, and to no other lead', async () => {
    await world.turn(at('2026-12-24T12:00'))
    const [told, ...more] = plansOf('乔安澜', '2026-12-19T00:00')
    expect(more).toEqual([])
    expect(told).toContain('仍未完成：授课计划备案')
    expect(told).toContain('请督促')
    expect(told).toContain('东浦职业中专学校')
    expect(told).toContain('北汀技工学校')
    expect(told).not.toContain('智慧健康养老')
    expect(plansOf('陆闻舟', '2026-12-19T00:00')).toEqual([])
  })

  it('is told to the dean after six as one message, and to nobody more, however far the clock is turned', async () => {
    await world.turn(at('2026-12-28T12:00'))
    expect(plansOf('陆闻舟', '2026-12-19T00:00')).toHaveLength(1)
    await world.turn(at('2027-01-13T12:00'))
    for (const name of ['陆闻舟', '乔安澜', '祁若川'])
      expect(plansOf(name, '2026-12-19T00:00')).toHaveLength(1)
  })

  it('is heard of by no group', () => {
    expect(toldInGroups(world).filter(({ text }) => /仍未完成|按集团层级/.test(text))).toEqual([])
  })
})

describe('what was handed in', () => {
  const world = aWorld({ startAt: '2026-12-17T10:00:00+08:00' })

  it('brings not one message more, to nobody on the ladder, from that instant', async () => {
    await world.turn(at('2026-12-23T12:00'))
    const before = world.told('乔安澜').length
    await world.product.store.transaction(async ({ obligations }) => {
      for (const one of await obligations.list({ items: ['S0-13'], periods: ['2026-2027-2'] }))
        await obligations.setState(one.id, 'submitted', '2026-12-23')
    })
    await world.turn(at('2026-12-28T12:00'))
    for (const name of ['陆闻舟', '祁若川', '阮青禾'])
      expect(
        world
          .told(name)
          .filter(
            ({ message, text }) =>
              message.createdAt > at('2026-12-23T12:00').getTime() && text.includes('S0-13'),
          ),
      ).toEqual([])
    expect(
      world
        .told('乔安澜')
        .slice(before)
        .filter(({ text }) => text.includes('S0-13')),
    ).toEqual([])
  })
})

describe('a reminder that is due', () => {
  const world = aWorld({ startAt: '2026-12-10T10:00:00+08:00' })
  const remindNow = () =>
    remind({
      store: world.product.store,
      rules: world.product.rules,
      log: silentLog,
      now: world.product.clock.now,
    })
  const plansOf = (name: string) => world.told(name).filter(({ text }) => text.includes('授课计划备案'))

  it('is not sent of what landed a moment ago, though it is planned still', async () => {
    await world.turn(at('2026-12-10T11:00'))
    world.clock.turn(at('2026-12-11T09:45'))
    await world.product.store.transaction(async ({ obligations }) => {
      for (const one of await obligations.list({ items: ['S0-13'], schoolIds: ['XL'] }))
        await obligations.setState(one.id, 'submitted', '2026-12-11')
    })
    // Two workers at once.
    await Promise.all([remindNow(), remindNow()])
    await world.product.catchUp()
    await world.settled()
    expect(plansOf('佟嘉木')).toEqual([])
  })

  it('is sent once by two workers that look at once', async () => {
    for (const name of ['祁若川', '鲍时雨', '阮青禾', '穆云帆']) expect(plansOf(name)).toHaveLength(1)
  })
})

describe('what was missed while nobody was there', () => {
  const world = aWorld({ startAt: '2026-12-04T08:00:00+08:00' })

  it('is sent once and as one message, not on a day off', async () => {
    const reminders = () => world.told('阮青禾').filter(({ text }) => text.includes('提醒：'))
    const before = reminders().length
    // Ten and five working days before went by; it is a Saturday.
    world.clock.turn(at('2026-12-12T10:00'))
    await world.product.catchUp()
    await world.settled()
    expect(reminders()).toHaveLength(before)
    await world.turn(at('2026-12-14T12:00'))
    expect(reminders()).toHaveLength(before + 1)
    expect(reminders().at(-1)?.text).toContain('3 个专业的授课计划备案')
  })

  it('opens the filing from its card', async () => {
    await world.presses('祁若川', 'filing.open')
    expect(world.lastTold('祁若川').text).toContain('授课计划备案')
    const owed = await world.product.store.transaction(({ obligations }) =>
      obligations.byKey(planOf('DP', 'SK')),
    )
    expect(owed?.state).toBe('returned')
  })
})
