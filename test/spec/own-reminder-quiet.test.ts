import { describe, expect, it } from 'vitest'
import { aWorld } from '#test/support/world.ts'

const at = (time: string) => new Date(`${time}:00+08:00`)

describe('a reminder of one’s own and the quiet hours', () => {
  const world = aWorld()
  const told = (name: string, words: string) => world.told(name).filter(({ text }) => text.includes(words))

  it('an hour that somebody said is kept, also at night', async () => {
    await world.says('柏承宇', '今晚十一点提醒我关机')
    await world.turn(at('2026-11-22T23:00'))
    expect(told('柏承宇', '提醒：关机')).toHaveLength(1)
  })

  it('what comes again and again waits while somebody is not to be disturbed', async () => {
    await world.says('柏承宇', '每天10点提醒我喝水')
    await world.turn(at('2026-11-23T09:00'))
    await world.says('柏承宇', '下午三点前别发消息，我在上课')
    await world.turn(at('2026-11-23T14:59'))
    expect(told('柏承宇', '提醒：喝水')).toEqual([])
    await world.turn(at('2026-11-23T15:31'))
    expect(told('柏承宇', '提醒：喝水')).toHaveLength(1)
  })

  it('what nobody said an hour of waits for the end of the hours', async () => {
    await world.says('王听雪', '/quiet 08:00-12:00')
    await world.says('王听雪', '11月25号提醒我交表')
    await world.turn(at('2026-11-25T11:59'))
    expect(told('王听雪', '提醒：交表')).toEqual([])
    await world.turn(at('2026-11-25T12:31'))
    expect(told('王听雪', '提醒：交表')).toHaveLength(1)
  })
})

describe('what was missed while nobody was there', () => {
  const world = aWorld()
  const told = (name: string, words: string) => world.told(name).filter(({ text }) => text.includes(words))

  it('comes once, with its day and how many were missed, not at night', async () => {
    await world.says('柏承宇', '每天10点提醒我喝水')
    // Five mornings went by; it is night.
    world.clock.turn(at('2026-11-27T02:00'))
    await world.product.catchUp()
    await world.settled()
    expect(told('柏承宇', '提醒：喝水')).toEqual([])
    await world.turn(at('2026-11-27T07:31'))
    const [late, ...more] = told('柏承宇', '提醒：喝水')
    expect(more).toEqual([])
    expect(late?.text).toContain('补发：2026-11-26 周四（第13周） 10:00')
    expect(late?.text).toMatch(/共错过 [45] 次/)
    await world.turn(at('2026-11-27T10:00'))
    expect(told('柏承宇', '提醒：喝水')).toHaveLength(2)
  })

  it('of working days does not come on a day off', async () => {
    await world.says('王听雪', '每个工作日下午5点提醒我填日志')
    world.clock.turn(at('2026-11-28T09:00'))
    await world.product.catchUp()
    await world.settled()
    expect(told('王听雪', '提醒：填日志')).toEqual([])
    await world.turn(at('2026-11-30T10:00'))
    expect(told('王听雪', '提醒：填日志')).toHaveLength(1)
  })
})

describe('a calendar that changes', () => {
  const world = aWorld()

  it('moves what comes next: a day that has become a day off is left out', async () => {
    await world.says('柏承宇', '每个工作日下午5点提醒我填日志')
    await world.turn(at('2026-11-23T18:00'))
    const before = world.told('柏承宇').length
    await world.product.store.transaction(({ consortium }) =>
      consortium.putOwnDay({ date: '2026-11-24', kind: 'off', note: '' }),
    )
    await world.product.catchUp()
    await world.turn(at('2026-11-24T18:00'))
    expect(world.told('柏承宇')).toHaveLength(before)
    await world.turn(at('2026-11-25T17:00'))
    expect(world.told('柏承宇')).toHaveLength(before + 1)
  })
})
