import { describe, expect, it } from 'vitest'
import { aWorld } from '#test/support/world.ts'

const at = (time: string) => new Date(`${time}:00+08:00`)
const group = 'oc_demo_dp'

describe('a reminder for a group', () => {
  const world = aWorld({ startAt: '2026-11-29T10:00:00+08:00' })
  const inGroup = (words: string) => world.toldIn(group).filter(({ text }) => text.includes(words))
  const last = () => world.toldIn(group).at(-1)?.text ?? ''

  it('is refused to a teacher, who may have one of their own', async () => {
    await world.says('柏承宇', '11月30号提醒大家交督查自查表', { in: group })
    expect(last()).toContain('教务负责人')
    await world.says('柏承宇', '11月30号提醒我交督查自查表', { in: group })
    expect(world.lastTold('柏承宇').text).toContain('你自己，私聊发送')
    expect(inGroup('交督查自查表')).toEqual([])
  })

  it('is set by the coordinator of the school, in the group, and comes there at nine', async () => {
    await world.says('祁若川', '11月30号提醒大家交督查自查表', { in: group })
    expect(last()).toContain('提醒已设好')
    expect(last()).toContain('没说几点，按 09:00')
    await world.turn(at('2026-11-30T09:00'))
    expect(inGroup('提醒：交督查自查表')).toHaveLength(1)
    expect(last()).not.toContain('祁若川')
  })

  it('outlives whoever set it; what only they were told ends', async () => {
    await world.says('祁若川', '例会每月第一个周一下午4点，提前半小时提醒大家', { in: group })
    expect(last()).toContain('2026-12-07 周一（第15周） 15:30')
    await world.says('祁若川', '每天8点提醒我看进度')
    const chat = world.chatOf('祁若川')
    await world.says('祁若川', '我设了哪些提醒')
    expect(world.toldIn(chat).at(-1)?.text).toContain('例会')
    await world.standin.resigns(world.openIdOf('祁若川'))
    await world.settled()
    const before = world.toldIn(chat).length
    await world.turn(at('2026-12-07T16:00'))
    expect(inGroup('提醒：例会')).toHaveLength(1)
    expect(last()).toContain('时间是 2026-12-07 周一（第15周） 16:00')
    expect(world.toldIn(chat)).toHaveLength(before)
  })

  it('is listed for everybody there and cancelled by whoever may set one', async () => {
    await world.says('柏承宇', '/remind', { in: group })
    expect(last()).toContain('例会')
    const card = world.toldIn(group).at(-1)
    expect(card?.buttons.map(({ value }) => value['action'])).toContain('reminder.cancel')
    await world.presses('柏承宇', 'reminder.cancel', undefined, group)
    await world.says('柏承宇', '/remind', { in: group })
    expect(last()).toContain('例会')
    await world.says('陆闻舟', '别再提醒例会了', { in: group })
    expect(last()).toContain('已取消提醒')
    await world.says('陆闻舟', '/remind', { in: group })
    expect(last()).toContain('现在没有提醒')
  })
})

describe('those who have not handed in', () => {
  const world = aWorld({ startAt: '2026-12-14T10:00:00+08:00' })
  const last = () => world.toldIn('oc_demo_lq').at(-1)
  const nudgesTo = (name: string) => world.told(name).filter(({ text }) => text.includes('催办：'))

  it('are to be reminded until a Sunday: the Friday before is asked about first', async () => {
    await world.says('乔安澜', '授课计划12.20前交齐，没交的提醒一下', { in: 'oc_demo_lq' })
    expect(last()?.text).toContain('2026-12-20 周日')
    expect(last()?.text).toContain('2026-12-18 周五')
    await world.presses('乔安澜', 'reminder.set', undefined, 'oc_demo_lq')
    await world.says('乔安澜', '/remind', { in: 'oc_demo_lq' })
    expect(last()?.text).toContain('授课计划')
  })

  it('are reminded in private, each of what they owe, and the group hears how many', async () => {
    await world.turn(at('2026-12-15T09:00'))
    expect(last()?.text).toContain('还有 3 件没交，今天已私下提醒 3 人')
    expect(last()?.text).not.toMatch(/祁若川|鲍时雨|数控/)
    await world.turn(at('2026-12-15T09:30'))
    for (const name of ['祁若川', '鲍时雨', '阮青禾']) expect(nudgesTo(name)).toHaveLength(1)
    expect(nudgesTo('佟嘉木')).toEqual([])
  })

  it('are left alone once everything is handed in, and the reminder ends', async () => {
    await world.product.store.transaction(async ({ obligations }) => {
      for (const one of await obligations.list({ items: ['S0-13'] }))
        await obligations.setState(one.id, 'submitted', '2026-12-16')
    })
    await world.turn(at('2026-12-17T10:00'))
    expect(last()?.text).toContain('都交了，提醒到此结束')
    const before = world.toldIn('oc_demo_lq').length
    await world.turn(at('2026-12-18T12:00'))
    expect(world.toldIn('oc_demo_lq')).toHaveLength(before)
  })

  it('are urged at once with a sentence, by whoever may', async () => {
    await world.says('柏承宇', '催一下没交授课计划的')
    expect(world.lastTold('柏承宇').text).toContain('教务')
    await world.says('乔安澜', '催一下没交授课计划的')
    expect(world.lastTold('乔安澜').text).toContain('没有要催的')
  })
})
