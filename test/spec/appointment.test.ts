import { describe, expect, it, vi } from 'vitest'
import { groups, files } from '#test/support/acts.ts'
import { aTalk, inGroups, inPrivate } from '#test/support/talk.ts'
import { aWorld } from '#test/support/world.ts'

const observer = 'ou_demo_03'
const teacher = 'ou_demo_23'
const coordinator = 'ou_demo_21'
const group = groups[2] ?? ''

describe('an appointment to hear a lesson', () => {
  const talk = aTalk()
  const told = (heard: Awaited<ReturnType<typeof talk.writes>>, openId: string) =>
    heard.said
      .filter(({ id }) => id === openId)
      .map(({ text }) => text)
      .join('\n')

  it('with nothing missing is made at once; in a group it says the day and no name', async () => {
    const heard = await talk.writes(observer, '下周三第3节去听尹泊言的Python，约一下', { in: group })
    expect(inGroups(heard).join()).toContain('约好了：2026-11-25 周三（第13周） 第3节（10:10 上课）')
    expect(inGroups(heard).join()).not.toMatch(/尹泊言|覃语桐|西岭/)
    expect(told(heard, observer)).toContain('尹泊言')
    expect(told(heard, teacher)).toContain('有老师约了来听您的课')
    expect(told(heard, coordinator)).toContain('有老师约了来校听课')
  })

  it('of an unannounced lesson is not told to whoever teaches it', async () => {
    const heard = await talk.writes(observer, '下周三第3节推门去听尹泊言的Python，约一下')
    expect(told(heard, teacher)).toBe('')
    expect(told(heard, coordinator)).toContain('未通知授课老师，请保密')
    expect(told(heard, observer)).toContain('推门听课：不通知授课老师')
  })

  it('is told to whoever goes along as well', async () => {
    const heard = await talk.writes(observer, '我和宁远帆下周三第3节去听尹泊言的Python')
    expect(told(heard, 'ou_demo_06')).toContain('约了和你一起听课')
  })

  it('on a day on which nobody teaches is asked about first', async () => {
    const heard = await talk.writes(observer, '下周六第3节去听尹泊言的Python，约一下')
    expect(told(heard, observer)).toContain('那天不上课，仍要约吗？')
    expect(told(heard, observer)).toContain('这天是周末，不上课。')
    expect(told(heard, teacher)).toBe('')
  })

  it('of one of two people of a surname asks which of them', async () => {
    const heard = await talk.writes('ou_demo_02', '帮我预约周五第二节听王老师的课')
    expect(told(heard, 'ou_demo_02')).toContain('听谁的课？')
    for (const name of ['王牧遥', '王听雪']) expect(told(heard, 'ou_demo_02')).toContain(name)
    expect(told(heard, 'ou_demo_02')).not.toContain('尹泊言')
  })

  it.each([
    ['one’s own lesson', '约一下下周三第3节去听覃语桐的Python', '不能约听自己的课'],
    ['a lesson the day has not', '下周三第9节去听尹泊言的Python，约一下', '节次「9」不对'],
    ['a day that is too far ahead', '2028年12月6日第3节去听尹泊言的课，约一下', '太远了'],
  ])('cannot be of %s', async (_, words, reason) => {
    const heard = await talk.writes(observer, words)
    expect(inPrivate(heard).join()).toContain(reason)
  })

  it('that is not there is neither moved nor called off', async () => {
    for (const words of ['取消周三的听课', '听课改到周四第3节']) {
      expect(inPrivate(await talk.writes(observer, words)).join()).toContain('没有约好的听课')
    }
    // Anything may be moved: without an appointment it is not taken for one.
    expect(inPrivate(await talk.writes(observer, '改到周四第3节')).join()).not.toContain('没有约好的听课')
  })
})

describe('appointments', () => {
  const world = aWorld()
  const last = (name: string) => world.lastTold(name).text

  it('of which one is called off are called off with notice, and only that one', async () => {
    await world.says('覃语桐', '下周三第3节去听尹泊言的Python，约一下')
    await world.says('覃语桐', '下周四第3节去听房鹤鸣的网页设计，约一下')
    await world.says('覃语桐', '取消听课')
    expect(
      world
        .told('覃语桐')
        .map(({ text }) => text)
        .join(),
    ).toContain('有 2 个听课预约')
    await world.says('覃语桐', '取消周三的听课')
    expect(last('尹泊言')).toContain('听课取消')
    expect(last('房鹤鸣')).toContain('有老师约了来听您的课')
    await world.says('覃语桐', '我的听课预约')
    expect(last('覃语桐')).toContain('听课预约（1）')
  })

  it('moved on the card to a day off have to be meant; called off there, with the reason', async () => {
    await world.presses('覃语桐', 'appointment.show')
    await world.presses('覃语桐', 'appointment.move', { date: '2026-11-28', periods: ['3'] })
    expect(last('覃语桐')).toContain('那天不上课，仍要约吗？')
    expect(last('房鹤鸣')).not.toContain('听课改期')
    await world.presses('覃语桐', 'appointment.move')
    expect(last('房鹤鸣')).toContain('听课改期')
    expect(last('房鹤鸣')).toContain('2026-11-28 周六（第13周） 第3节')
    await world.says('覃语桐', '我的听课预约')
    await world.presses('覃语桐', 'appointment.show')
    await world.presses('覃语桐', 'appointment.cancel', { reason: '临时开会' })
    expect(last('房鹤鸣')).toContain('原因：临时开会')
  })

  it('are given up before they are made', async () => {
    await world.says('覃语桐', '约听课')
    expect(last('覃语桐')).toContain('听谁的课？')
    await world.says('覃语桐', '尹泊言')
    expect(last('覃语桐')).toContain('哪一天？')
    await world.presses('覃语桐', 'appointment.fill', { date: '2026-12-02' })
    expect(last('覃语桐')).toContain('第几节？')
    await world.says('覃语桐', '算了')
    expect(last('覃语桐')).toContain('没有约')
    await world.says('覃语桐', '第3节')
    expect(last('覃语桐')).not.toContain('约好了')
  })

  it('that were not heard after all are closed on the reminder', async () => {
    await world.says('宁远帆', '明天第2节去听尹泊言的Python，约一下')
    await world.turn(new Date('2026-11-23T12:00:00+08:00'))
    await world.settled()
    await vi.waitFor(() => expect(last('宁远帆')).toContain('请登记听课'))
    const told = world.told('尹泊言').length
    await world.presses('宁远帆', 'appointment.cancel')
    expect(last('宁远帆')).not.toContain('登记听课')
    await world.says('宁远帆', '我的听课预约')
    expect(last('宁远帆')).toContain('没有约好的听课')
    expect(world.told('尹泊言')).toHaveLength(told)
  })

  it('come of a record of a lesson that has not been', async () => {
    await files(world, '祁若川', { date: '2026-11-26' })
    expect(last('祁若川')).toContain('还没到')
    await world.presses('祁若川', 'appointment.plan')
    expect(last('祁若川')).toContain('已约')
    expect(last('祁若川')).toContain('第1、2节')
  })
})
