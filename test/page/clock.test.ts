import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createChatPage } from '#src/standin/page/server.ts'
import { instantAt, nextWeekdayMorning, wallTimeAt } from '#src/standin/page/wall-time.ts'
import { ask } from './asking.ts'
import { presentation } from './demo.ts'
import { createPage } from './page-world.ts'

describe('the clock is turned', () => {
  test.each([
    [{ step: 'hour' }, '2026-11-22T03:30:00.000Z'],
    [{ step: 'day' }, '2026-11-23T02:30:00.000Z'],
    [{ step: 'morning' }, '2026-11-23T00:00:00.000Z'],
    [{ to: '2026-12-18T17:05' }, '2026-12-18T09:05:00.000Z'],
  ])('by %j to %s', async (body, now) => {
    const { app, turns } = createPage()
    const answer = await ask(app, '/api/clock', { body })
    expect(await answer.json()).toEqual({ now })
    expect(turns).toEqual([now])
  })

  test('to the working morning the calendar names, where it is given one', async () => {
    const morning = new Date('2026-10-08T00:00:00Z')
    const { app, turns } = createPage({
      clock: { now: () => new Date('2026-09-30T09:00:00Z') },
      nextWorkingMorning: () => morning,
    })
    await ask(app, '/api/clock', { body: { step: 'morning' } })
    expect(turns).toEqual([morning.toISOString()])
  })

  test('by the wall of the presentation’s zone', async () => {
    const { app, turns } = createPage({ presentation: { ...presentation, timeZone: 'Europe/Berlin' } })
    await ask(app, '/api/clock', { body: { to: '2027-07-01T08:00' } })
    expect(turns).toEqual(['2027-07-01T06:00:00.000Z'])
  })

  test('never back', async () => {
    const { app, turns } = createPage()
    const answer = await ask(app, '/api/clock', { body: { to: '2026-11-22T10:30' } })
    expect([answer.status, await answer.json()]).toEqual([409, { error: 'not_forward' }])
    expect(turns).toEqual([])
  })

  test('only once at a time, and again after a turn that failed', async () => {
    const { promise, reject } = Promise.withResolvers<void>()
    const { app } = createPage({ turnClock: () => promise })
    const first = ask(app, '/api/clock', { body: { step: 'hour' } })
    await Promise.resolve()
    const second = await ask(app, '/api/clock', { body: { step: 'hour' } })
    expect(await second.json()).toEqual({ error: 'turning' })
    reject(new Error('queue gone'))
    expect((await first).status).toBe(500)
    expect(await (await ask(app, '/api/clock', { body: { step: 'hour' } })).json()).toEqual({
      error: 'failed',
    })
  })

  test('not at all where nobody can turn it', async () => {
    const { control, clock } = createPage()
    const app = createChatPage({ control, clock, presentation })
    const answer = await ask(app, '/api/clock', { body: { step: 'hour' } })
    expect([answer.status, await answer.json()]).toEqual([409, { error: 'no_clock' }])
  })
})

describe('wall time', () => {
  const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'UTC')
  const minutes = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 })

  test('read from an instant leads back to an instant with that wall time', () => {
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const wall = wallTimeAt(new Date(minute * 60_000), zone)
        expect(wallTimeAt(instantAt(wall, zone), zone)).toBe(wall)
      }),
    )
  })

  test('the next weekday morning is 08:00 on a Monday to Friday, later than asked and at most three days away', () => {
    fc.assert(
      fc.property(minutes, (minute) => {
        const after = new Date(minute * 60_000)
        const morning = nextWeekdayMorning(after, 'Asia/Shanghai')
        const wall = wallTimeAt(morning, 'Asia/Shanghai')
        expect(wall.slice(11)).toBe('08:00')
        expect([1, 2, 3, 4, 5]).toContain(new Date(`${wall}:00Z`).getUTCDay())
        expect(morning.getTime()).toBeGreaterThan(after.getTime())
        expect(morning.getTime() - after.getTime()).toBeLessThanOrEqual(3 * 86_400_000)
      }),
    )
  })
})
