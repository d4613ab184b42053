import { describe, expect, it } from 'vitest'
import { aWorld } from '#test/support/world.ts'

const at = (time: string) => new Date(`${time}:00+08:00`)

describe('quiet hours', () => {
  const world = aWorld({ startAt: '2026-12-10T10:00:00+08:00' })
  const count = (name: string) => world.told(name).length

  it('are the night where nobody has said anything, and can be shown, moved and switched off', async () => {
    await world.says('祁若川', '/quiet')
    expect(world.told('祁若川').map(({ text }) => text)).toContainEqual(
      expect.stringContaining('每天 22:00–07:00'),
    )
    await world.says('祁若川', '/免打扰 21点 到 7点半')
    expect(world.told('祁若川').map(({ text }) => text)).toContainEqual(
      expect.stringContaining('每天 21:00–07:30'),
    )
    await world.says('祁若川', '/免打扰 关闭')
    expect(world.told('祁若川').map(({ text }) => text)).toContainEqual(
      expect.stringContaining('没有设免打扰'),
    )
    await world.says('祁若川', '/quiet sometimes')
    expect(world.lastTold('祁若川').text).toContain('看不懂“sometimes”')
  })

  it('hold back what falls into them and let it go when they end, merged, not on the hour', async () => {
    await world.says('佟嘉木', '/quiet 08:00-12:00')
    await world.turn(at('2026-12-11T07:00'))
    const before = count('佟嘉木')
    await world.turn(at('2026-12-11T11:59'))
    expect(count('佟嘉木')).toBe(before)
    await world.turn(at('2026-12-11T12:30'))
    expect(count('佟嘉木')).toBe(before + 1)
    const sentAt = new Date(world.lastTold('佟嘉木').message.createdAt)
    expect(sentAt.getTime()).toBeGreaterThan(at('2026-12-11T12:00').getTime())
  })

  it('of one day are said in words, and what they held back comes the next morning', async () => {
    await world.turn(at('2026-12-15T08:00'))
    await world.says('阮青禾', '今天别打扰')
    const before = count('阮青禾')
    await world.turn(at('2026-12-15T23:00'))
    expect(count('阮青禾')).toBe(before)
    await world.turn(at('2026-12-16T08:00'))
    expect(count('阮青禾')).toBe(before + 1)
  })

  it('let what was held back go at once when they are taken back', async () => {
    await world.turn(at('2026-12-17T08:00'))
    await world.says('鲍时雨', '下午三点前别发消息，我在上课')
    await world.turn(at('2026-12-17T10:00'))
    await world.says('鲍时雨', '/quiet on')
    const before = count('鲍时雨')
    await world.turn(at('2026-12-17T10:01'))
    expect(count('鲍时雨')).toBe(before + 1)
  })

  it('do not silence the last call of what must be done', async () => {
    await world.turn(at('2026-12-18T08:00'))
    await world.says('阮青禾', '今天别打扰')
    await world.says('鲍时雨', '下午三点前别发消息，我在上课')
    const before = [count('阮青禾'), count('鲍时雨')]
    await world.turn(at('2026-12-18T10:00'))
    expect([count('阮青禾'), count('鲍时雨')]).toEqual([(before[0] ?? 0) + 1, before[1]])
    await world.turn(at('2026-12-18T15:30'))
    expect(count('鲍时雨')).toBe((before[1] ?? 0) + 1)
  })
})
