import { expect, it } from 'vitest'
import { createClock } from '#src/clock.ts'
import { keepCommonTime } from '#src/common-time.ts'
import { onEachDatabase } from '#test/store/each-database.ts'

const hour = 3_600_000

onEachDatabase('a process whose machine has a wrong clock', (store) => {
  function process(wrongByMs: number) {
    const right = createClock()
    const clock = createClock(new Date(right.now().getTime() + wrongByMs))
    const warned: unknown[] = []
    const log = { warn: (of: unknown) => void warned.push(of) }
    return {
      warned,
      keeps: () => keepCommonTime({ clock, store: store(), log }),
      offMs: () => clock.now().getTime() - right.now().getTime(),
    }
  }

  it.each([26 * hour, hour, -hour, -26 * hour])('%d ms off keeps the database’s time', async (wrongByMs) => {
    const { keeps, offMs, warned } = process(wrongByMs)
    await keeps()
    expect(Math.abs(offMs())).toBeLessThan(2_000)
    expect(warned).toEqual([{ seconds: expect.closeTo(-wrongByMs / 1_000, -1) }])
  })

  it('is warned of once, and left alone from then on', async () => {
    const { keeps, warned } = process(hour)
    await keeps()
    await keeps()
    expect(warned).toHaveLength(1)
  })

  it('less than two seconds off is as clocks are', async () => {
    const { keeps, offMs, warned } = process(1_000)
    await keeps()
    expect(offMs()).toBeGreaterThan(900)
    expect(warned).toEqual([])
  })
})
