import { describe, expect, it } from 'vitest'
import { pressesOn, toldInGroups } from '#test/support/acts.ts'
import { aWorld } from '#test/support/world.ts'

const admin = '陆闻舟'
const lead = '覃语桐'
const coordinator = '祁若川'
const observer = '宁远帆'
const at = (time: string) => new Date(`${time}:00+08:00`)

describe('a seminar reminds', () => {
  const world = aWorld()
  const toldOf = (name: string, words: string) => world.told(name).filter(({ text }) => text.includes(words))
  const count = (name: string, words: string) => toldOf(name, words).length
  const last = (name: string, words: string) => {
    const found = toldOf(name, words).at(-1)
    if (!found) throw new Error(`${name} was not told ${words}`)
    return found
  }

  it('those who have not answered three working days before, with the buttons to answer', async () => {
    await world.says(admin, '/研讨 12月4日 14:00-16:30 行政楼302')
    await world.presses(admin, 'seminar.set')
    await pressesOn(world, lead, last(lead, '邀请：'), { action: 'seminar.attend' })
    await world.says(observer, '研讨会我不参加')
    await world.turn(at('2026-12-01T12:00'))
    expect(count(coordinator, '请答复是否参加：教学工作研讨会，2026-12-04 周五（第14周） 14:00-16:30')).toBe(
      1,
    )
    for (const name of [lead, observer]) expect(count(name, '请答复是否参加')).toBe(0)
  })

  it('is answered on the reminder, which stays and shows that', async () => {
    const reminder = last(coordinator, '请答复是否参加')
    const { toast } = await pressesOn(world, coordinator, reminder, { action: 'seminar.attend' })
    expect(toast?.content).toContain('参加')
    const now = last(coordinator, '会前提醒：教学工作研讨会')
    expect(now.message.messageId).toBe(reminder.message.messageId)
    expect(now.buttons.map(({ value }) => value['action'])).not.toContain('seminar.attend')
  })

  it('those who come on the working day before in the afternoon, and whoever declined of nothing', async () => {
    await world.turn(at('2026-12-03T15:59'))
    expect(count(lead, '会前提醒')).toBe(0)
    await world.turn(at('2026-12-03T16:40'))
    expect(count(lead, '会前提醒：教学工作研讨会，2026-12-04 周五（第14周） 14:00-16:30')).toBe(1)
    expect(count(observer, '会前提醒')).toBe(0)
  })

  it('moved, at the times of the new day and not of the old one', async () => {
    await world.says(admin, '研讨会改到12月11日')
    await world.presses(admin, 'seminar.set')
    await world.turn(at('2026-12-04T14:10'))
    expect(count(lead, '会前提醒')).toBe(1)
    await world.turn(at('2026-12-11T13:20'))
    expect(count(lead, '2026-12-11 周五（第15周） 14:00-16:30')).toBeGreaterThan(0)
    expect(count(lead, '会前提醒')).toBe(2)
    await world.turn(at('2026-12-11T13:31'))
    expect(count(lead, '会前提醒')).toBe(3)
    expect(count(observer, '会前提醒')).toBe(0)
  })

  it('whoever holds it of the minutes three working days after, once, with their form one press away', async () => {
    await world.turn(at('2026-12-16T08:59'))
    expect(count(admin, '请补纪要')).toBe(0)
    await world.turn(at('2026-12-18T12:00'))
    expect(count(admin, '请补纪要：教学工作研讨会')).toBe(1)
    expect(count(coordinator, '请补纪要')).toBe(0)
    await pressesOn(world, admin, last(admin, '请补纪要'), { action: 'seminar.minutes' })
    await world.presses(admin, 'seminar.hold', {
      date: '2026-12-11 +0800',
      topic_1: '课程体系按三段衔接',
      actions: '宁远帆 12月25日前出活页教材样章\n覃语桐 12月25日前整理资源目录',
    })
  })

  it('whoever has something to do three working days before, one before, on the day, and once when it is late', async () => {
    const what = '出活页教材样章'
    const days = ['2026-12-22', '2026-12-24', '2026-12-25', '2026-12-28', '2026-12-30']
    const counts: number[] = []
    for (const day of days) {
      await world.turn(at(`${day}T12:00`))
      counts.push(count(observer, `会议行动项：${what}`) + count(observer, `行动项逾期：${what}`))
    }
    expect(counts).toEqual([1, 2, 3, 4, 4])
    expect(count(observer, `行动项逾期：${what}`)).toBe(1)
  })

  it('not any more once it is done, on the reminder itself', async () => {
    const reminder = last(lead, '行动项逾期：整理资源目录')
    await pressesOn(world, lead, reminder, { action: 'seminar.done' })
    expect(
      world.told(lead).find(({ message }) => message.messageId === reminder.message.messageId)?.text,
    ).toContain('提醒的事都已了结')
  })

  it('nobody in a group', () => {
    const told = toldInGroups(world).map(({ text }) => text)
    expect(told.filter((text) => /会前提醒|请答复|没答复|请补纪要|行动项|不参加/.test(text))).toEqual([])
    expect(told.filter((text) => text.includes(observer))).toEqual([])
  })
})
