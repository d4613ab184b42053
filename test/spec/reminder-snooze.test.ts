import { beforeAll, describe, expect, it } from 'vitest'
import { pressesOn } from '#test/support/acts.ts'
import { aWorld } from '#test/support/world.ts'

const at = (time: string) => new Date(`${time}:00+08:00`)

describe('a reminder', () => {
  const world = aWorld({ startAt: '2026-12-10T10:00:00+08:00' })
  const count = (name: string) => world.told(name).filter(({ text }) => !/· (?:简报|指标)/.test(text)).length
  beforeAll(() => world.turn(at('2026-12-11T10:00')))

  it('that is put off until tomorrow comes once more then, and what is planned besides stays', async () => {
    const before = count('祁若川')
    const { toast } = await world.presses('祁若川', 'reminder.snooze')
    expect(toast?.content).toMatch(/好，2026-12-12 09:\d\d 再提醒你一次/)
    await world.turn(at('2026-12-12T12:00'))
    expect(count('祁若川')).toBe(before + 1)
    expect(world.lastTold('祁若川').text).toContain('数控技术：已退回')
    await world.turn(at('2026-12-14T12:00'))
    expect(count('祁若川')).toBe(before + 1)
    // Three working days before, as the pack says.
    await world.turn(at('2026-12-15T12:00'))
    expect(count('祁若川')).toBe(before + 2)
  })

  it('that is put off twice comes once', async () => {
    const before = count('佟嘉木')
    await world.presses('佟嘉木', 'reminder.snooze')
    await world.says('佟嘉木', '半小时后再说')
    expect(world.lastTold('佟嘉木').text).toContain('2026-12-15 12:30 再提醒你一次')
    await world.turn(at('2026-12-15T12:31'))
    expect(count('佟嘉木')).toBe(before + 2)
    await world.turn(at('2026-12-16T12:00'))
    expect(count('佟嘉木')).toBe(before + 2)
  })

  it('is put off in words, the last one or the one that is answered', async () => {
    await world.turn(at('2026-12-17T12:00'))
    await world.says('阮青禾', '知道了，明天再提醒我')
    expect(world.lastTold('阮青禾').text).toMatch(/2026-12-18 09:\d\d 再提醒你一次/)
    await world.says('柏承宇', '明天再提醒我')
    expect(world.lastTold('柏承宇').text).toContain('最近没有提醒过你什么')
  })

  it('of the last day is put off within that day, not beyond it', async () => {
    await world.turn(at('2026-12-18T10:00'))
    const before = count('佟嘉木')
    const { toast } = await world.presses('佟嘉木', 'reminder.snooze')
    expect(toast?.content).toMatch(/2026-12-18 就截止了，2026-12-18 16:\d\d 再提醒你一次/)
    await world.turn(at('2026-12-18T17:00'))
    expect(count('佟嘉木')).toBe(before + 1)
  })

  it('is nobody else’s to put off', async () => {
    const theirs = world.lastTold('佟嘉木').buttons.find(({ value }) => value['action'] === 'reminder.snooze')
    const own = world.lastTold('祁若川')
    const { toast } = await pressesOn(world, '祁若川', own, {
      action: 'reminder.snooze',
      value: theirs?.value ?? {},
    })
    expect(toast?.content).toContain('最近没有提醒过你什么')
  })

  it('of what has been handed in is not put off but over', async () => {
    await world.product.store.transaction(async ({ obligations }) => {
      for (const one of await obligations.list({ schoolIds: ['XL'] }))
        await obligations.setState(one.id, 'submitted', '2026-12-18')
    })
    const { toast } = await world.presses('佟嘉木', 'reminder.snooze')
    expect(toast?.content).toContain('都已经交了')
  })
})
