import { describe, expect, it } from 'vitest'
import { aWorld } from '#test/support/world.ts'

const at = (time: string) => new Date(`${time}:00+08:00`)

describe('a verdict that changes', () => {
  const world = aWorld({ startAt: '2026-11-24T10:00:00+08:00' })
  const alertsTo = (name: string) => world.told(name).filter(({ text }) => text.includes('· 指标判定有变化'))
  const soon = async () => {
    await world.product.catchUp()
    await world.settled()
  }
  const report = async (words: string) => {
    await world.says('祁若川', words)
    await world.presses('祁若川', 'figure.confirm')
    await soon()
  }

  it('is nothing new when it is seen for the first time', async () => {
    await soon()
    for (const name of ['祁若川', '佟嘉木', '鲍时雨']) expect(alertsTo(name)).toEqual([])
  })

  it('by a corrected figure is told to the coordinators of the school, once, with all that belongs to it', async () => {
    await report('/report 双师型 90/112')
    const [told, ...more] = alertsTo('祁若川').filter(({ text }) => text.includes('东浦职业中专学校 · 指标'))
    expect(told?.text).toMatch(
      /“双师型”教师占比：达标 → 未达标（80\.4%, 90\/112，要求 ≥85%，还差 6 人；S2-02，截至 2026-11-24/,
    )
    expect(more).toEqual([])
    for (const name of ['佟嘉木', '王听雪', '陆闻舟']) expect(alertsTo(name), name).toEqual([])
    await soon()
    await world.turn(at('2026-11-25T12:00'))
    expect(alertsTo('祁若川')).toHaveLength(1)
  })

  it('stands in the next digest, with what it was and what it is', async () => {
    await world.turn(at('2026-11-30T09:00'))
    const digest = world.told('祁若川').findLast(({ text }) => text.includes('· 简报'))
    expect(digest?.text).toMatch(/1 项指标判定有变化：\n- “双师型”教师占比：达标 → 未达标/)
    await world.turn(at('2026-12-07T09:00'))
    const later = world.told('祁若川').findLast(({ text }) => text.includes('· 简报'))
    expect(later?.text).toContain('指标判定：无变化')
  })

  it('at night waits for the morning, and what changed back by then is not told', async () => {
    await world.turn(at('2026-12-08T23:00'))
    const before = alertsTo('祁若川').length
    await report('/report 双师型 98/112')
    expect(alertsTo('祁若川')).toHaveLength(before)
    await report('/report 职教教师合格率 132/158')
    await report('/report 双师型 90/112')
    await world.turn(at('2026-12-09T06:30'))
    expect(alertsTo('祁若川')).toHaveLength(before)
    await world.turn(at('2026-12-09T10:00'))
    const [told, ...more] = alertsTo('祁若川').slice(before)
    expect(more).toEqual([])
    expect(told?.text).toContain('1 项指标判定有变化')
    expect(told?.text).toContain('职教教师合格率：达标 → 未达标')
  })

  it('about money is told to no coordinator, and to administrators in their digest', async () => {
    const metric = 'tuition_share_ratio'
    const report = async (numerator: number) => {
      const figure = { schoolId: 'DP', metric, numerator, denominator: 100, asOf: '2026-12-08', evidence: [] }
      await world.product.store.transaction(({ figures }) =>
        figures.put(figure, undefined, world.clock.now()),
      )
      await soon()
    }
    await report(70)
    const before = alertsTo('祁若川').length
    await report(40)
    expect(alertsTo('祁若川')).toHaveLength(before)
    await world.says('祁若川', '/digest')
    expect(world.lastTold('祁若川').text).not.toContain('学费')
    await world.says('陆闻舟', '/digest')
    expect(world.lastTold('陆闻舟').text).toMatch(/东浦职业中专学校 · .*学费.*：达标 → 未达标/)
  })
})

describe('a figure that grows old', () => {
  const world = aWorld({ startAt: '2027-04-29T10:00:00+08:00' })
  const alertsTo = (name: string) => world.told(name).filter(({ text }) => text.includes('· 指标判定有变化'))

  it('is told to the coordinators on the day it is out of date, all of them in one message, and not at night', async () => {
    await world.product.catchUp()
    await world.turn(at('2027-04-30T00:10'))
    await world.turn(at('2027-04-30T08:00'))
    expect(alertsTo('祁若川')).toEqual([])
    await world.turn(at('2027-04-30T10:00'))
    const [told, ...more] = alertsTo('祁若川')
    expect(more).toEqual([])
    expect(told?.text).toMatch(/“双师型”教师占比：达标 → 达标·数据过期/)
    expect(told?.text).toContain('职教教师合格率')
    expect(told?.text).toContain('私聊我发「填报」')
    await world.turn(at('2027-05-06T12:00'))
    expect(alertsTo('祁若川')).toHaveLength(1)
  })
})
