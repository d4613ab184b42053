import { describe, expect, it } from 'vitest'
import { files, lesson, numberOn, recordOf } from '#test/support/acts.ts'
import { aWorld } from '#test/support/world.ts'

const admin = '陆闻舟'

describe('a lesson on a day of our own', () => {
  const world = aWorld()
  const open = async (date: string) => {
    await world.says('祁若川', '/observe')
    const { toast } = await world.presses('祁若川', 'observation.submit', { ...lesson, date })
    return toast
  }

  /** What moves a reminder is asked first. */
  const sets = async (words: string) => {
    await world.says(admin, words)
    const asks = world.lastTold(admin).buttons.some(({ value }) => value['action'] === 'calendar.confirm')
    if (asks) await world.presses(admin, 'calendar.confirm')
  }

  it('is doubted on a day off, and not on a make-up day, of which it says whose lessons are taught', async () => {
    await sets('/调休 2026-11-18 放假')
    await sets('/调休 2026-11-21 上周四的课')
    expect((await open('2026-11-18'))?.type).toBe('warning')
    expect(world.lastTold('祁若川').text).toContain('2026-11-18 周三不是上课日')
    await world.presses('祁若川', 'observation.discard')
    await world.says(
      '祁若川',
      '听课记录 11月21号 第3节 柏承宇 数控编程 25数控2班 课题:G71 循环 推门听课 85分',
    )
    expect(world.lastTold('祁若川').text).toContain('2026-11-21 周六上周四的课')
    const toast = await world.presses('祁若川', 'observation.submit')
    expect(toast.toast?.type).toBe('success')
  })
})

describe('a day that a form names by its week', () => {
  const world = aWorld()
  const filed = async (date: string, period: string) => {
    await files(world, '祁若川', { date, periods: [period] })
    return (await recordOf(world, numberOn(world.lastTold('祁若川'))))?.content.date
  }

  it('is counted from the day on which the consortium’s weeks start', async () => {
    expect(await filed('上周三', '1')).toBe('2026-11-11')
    await world.says(admin, '/校历 周首 周日')
    expect(await filed('上周三', '2')).toBe('2026-11-18')
    expect(await filed('第12周周四', '3')).toBe('2026-11-19')
  })
})

describe('a group', () => {
  const world = aWorld()

  it('reads the calendar when it stands for a school, and nothing when it does not', async () => {
    await world.says('祁若川', '校历', { in: 'oc_demo_dp' })
    expect(world.toldIn('oc_demo_dp').at(-1)?.text).toContain('第12周')
    await world.product.store.transaction(({ chats }) =>
      chats.put({ id: 'oc_demo_dp', kind: 'group', schoolId: undefined, hasBot: true, language: undefined }),
    )
    for (const words of ['校历', '调休', '这周第几周']) {
      await world.says('祁若川', words, { in: 'oc_demo_dp' })
      expect(world.toldIn('oc_demo_dp').at(-1)?.text).toContain('还没有绑定学校')
    }
  })
})
