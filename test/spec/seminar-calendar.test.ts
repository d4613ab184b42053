import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepCalendar } from '#src/bot/keep-calendar.ts'
import { silentLog } from '#test/support/silent-log.ts'
import { aWorld } from '#test/support/world.ts'

const admin = '陆闻舟'
const events = '/open-apis/calendar/v4/calendars/:calendar/events'

describe('the platform’s calendar', () => {
  const world = aWorld()
  afterEach(() => world.standin.faults.clear())

  /** What the job does when its time has come again. */
  const later = async (at: string) => {
    await world.turn(new Date(at))
    const { store, platform, rules } = world.product
    await keepCalendar({ store, platform, rules, log: silentLog, now: world.clock.now, wake: async () => {} })
  }
  const told = () => world.told(admin).filter(({ text }) => text.includes('飞书日历'))

  it('without the scope takes nothing from the seminar: whoever set it is told once, and it is made up for', async () => {
    const missing = { path: '/open-apis/calendar/v4/*', status: 400, code: 99_991_672, msg: 'scope missing' }
    world.standin.faults.failNext({ ...missing, times: 1000 })
    await world.says(admin, '/研讨 12月4日 14:00-16:30 行政楼302')
    await world.presses(admin, 'seminar.set')
    await vi.waitFor(() => expect(told()).toHaveLength(1))
    expect(world.told('覃语桐').at(-1)?.text).toContain('邀请：教学工作研讨会')
    await later('2026-11-22T13:00:00+08:00')
    await world.settled()
    expect(told()).toHaveLength(1)
    expect(world.standin.calendarEvents()).toEqual([])
    world.standin.faults.clear()
    await later('2026-11-22T15:00:00+08:00')
    expect(world.standin.calendarEvents()).toHaveLength(1)
  })

  it('has one event of it, though the answer of the platform was lost', async () => {
    world.standin.faults.failNext({ method: 'POST', path: events, status: 500, after: true })
    await world.says(admin, '协调会定在12月10日上午9点')
    await world.presses(admin, 'seminar.set')
    await vi.waitFor(() => expect(world.standin.calendarEvents()).toHaveLength(2))
    await later('2026-11-22T18:00:00+08:00')
    const found = world.standin.calendarEvents()
    expect(found).toHaveLength(2)
    expect(found[1]?.attendees.length).toBeGreaterThan(3)
    expect(told()).toHaveLength(1)
  })

  it('does not make again what somebody has taken out of it', async () => {
    const gone = {
      method: 'PATCH',
      path: `${events}/:event`,
      status: 404,
      code: 193_001,
      msg: 'event not found',
    }
    world.standin.faults.failNext(gone)
    await world.says(admin, '研讨会改到12月11日')
    await world.presses(admin, 'seminar.set')
    await later('2026-11-22T19:00:00+08:00')
    expect(world.standin.calendarEvents()).toHaveLength(2)
    const due = await world.product.store.transaction(({ calendarEntries }) =>
      calendarEntries.due(new Date('2030-01-01T00:00:00Z'), 10),
    )
    expect(due).toEqual([])
  })
})
