import { describe, expect, it, vi } from 'vitest'
import { groups } from '#test/support/acts.ts'
import { aWorld } from '#test/support/world.ts'

const observer = '覃语桐'
const teacher = '尹泊言'
const coordinator = '佟嘉木'
const school = '西岭现代职业学校'

describe('a lesson from its appointment to its record', () => {
  const world = aWorld()
  const texts = (name: string) => world.told(name).map(({ text }) => text)
  const last = (name: string) => world.lastTold(name).text
  const at = async (instant: string) => {
    await world.turn(new Date(instant))
    await world.settled()
  }
  const group = groups[0] ?? ''

  it('said in a group, it is asked for in private, one thing at a time', async () => {
    await world.says(observer, '下周三上午我去西岭听尹老师Python，帮我约一下', { in: group })
    const asked = world.lastTold(observer)
    expect(asked.text).toContain('第几节？')
    expect(asked.text).toContain('2026-11-25 周三（第13周）')
    for (const word of [teacher, school, 'Python程序设计']) expect(asked.text).toContain(word)
    // Of the morning alone.
    expect(asked.text).toContain('第4节 11:00')
    expect(asked.text).not.toContain('第5节')
    expect(
      world
        .toldIn(group)
        .map(({ text }) => text)
        .join(),
    ).not.toContain(teacher)
  })

  it('answered in words, it is agreed; the teacher and the coordinator of that school learn of it, alone', async () => {
    await world.says(observer, '第3节')
    expect(texts(observer).join()).toContain('约好了，已私聊告知 2 人')
    expect(last(observer)).toContain('2026-11-25 周三（第13周） 第3节（10:10 上课）')
    expect(last(teacher)).toContain('有老师约了来听您的课')
    expect(last(coordinator)).toContain('有老师约了来校听课')
    for (const name of [teacher, coordinator]) expect(last(name)).toContain(observer)
    expect(texts('祁若川').join()).not.toContain(teacher)
  })

  it('stands in the list and among what there is to do', async () => {
    await world.says(observer, '我的听课预约')
    expect(last(observer)).toContain(`${teacher} · ${school}`)
    await world.says(observer, '/observe list')
    expect(last(observer)).toContain(`${teacher} · ${school}`)
    await world.says(observer, '/tasks')
    expect(last(observer)).toContain('约好要听的课（1）')
    await world.says(coordinator, '听课预约')
    expect(last(coordinator)).toContain(`${observer} → ${teacher}`)
  })

  it('moved in words, it moves with notice', async () => {
    await world.says(observer, '改到周四第4节')
    expect(texts(observer).join()).toContain(
      '已改到 2026-11-26 周四（第13周） 第4节（11:00 上课），已私聊告知 2 人',
    )
    for (const name of [teacher, coordinator]) {
      expect(last(name)).toContain('听课改期')
      expect(last(name)).toContain('原定 2026-11-25 周三（第13周） 第3节')
    }
  })

  it('is reminded of on the working day before and half an hour before', async () => {
    const heard = texts(observer).length
    await at('2026-11-25T09:45:00+08:00')
    expect(texts(observer).slice(heard).join()).not.toContain('听课提醒')
    await at('2026-11-25T16:35:00+08:00')
    await vi.waitFor(() =>
      expect(last(observer)).toContain('听课提醒：2026-11-26 周四（第13周） 第4节（11:00 上课）'),
    )
    const reminded = () => texts(observer).filter((text) => text.includes('听课提醒')).length
    await at('2026-11-26T10:25:00+08:00')
    expect(reminded()).toBe(1)
    await at('2026-11-26T10:31:00+08:00')
    await vi.waitFor(() => expect(reminded()).toBe(2))
    expect(texts(teacher).join()).not.toContain('听课提醒')
  })

  it('asks for the record once it is over, with what is known filled in; filed, it is done', async () => {
    await at('2026-11-26T12:05:00+08:00')
    await vi.waitFor(() => expect(last(observer)).toContain('请登记听课'))
    await world.presses(observer, 'appointment.file')
    const [draft] = world.told(observer).slice(-1)
    expect(JSON.stringify(draft?.message.content)).toContain('2026-11-26')
    await world.presses(observer, 'observation.submit', {
      date: '2026-11-26',
      periods: ['4'],
      teacher,
      course: 'Python程序设计',
      class: '25计应3班',
      topic: '字典',
      score: '82',
    })
    expect(texts(observer).join()).toContain('TK-2026-')
    await world.says(observer, '听课预约')
    expect(last(observer)).toContain('没有约好的听课')
    await at('2026-11-27T12:05:00+08:00')
    expect(last(observer)).not.toContain('请登记听课')
  })
})
