import { describe, expect, it } from 'vitest'
import { pressesOn } from '#test/support/acts.ts'
import { aWorld } from '#test/support/world.ts'

const admin = '陆闻舟'
const lead = '覃语桐'
const at = (time: string) => new Date(`${time}:00+08:00`)

describe('the reminder of a seminar', () => {
  const world = aWorld({ startAt: '2026-12-03T10:00:00+08:00' })
  const reminders = () => world.told(lead).filter(({ text }) => text.includes('会前提醒'))
  const snoozes = async (until: 'tomorrow' | 'hour') => {
    const last = reminders().at(-1)
    const button = last?.buttons.find(
      ({ value }) => value['action'] === 'reminder.snooze' && value['until'] === until,
    )
    if (!last || !button) throw new Error('there is nothing to put off')
    return pressesOn(world, lead, last, { action: 'reminder.snooze', value: button.value })
  }

  it('is put off until the next morning, and what is planned besides stays', async () => {
    await world.says(admin, '/研讨 12月4日 14:00-16:30 行政楼302')
    await world.presses(admin, 'seminar.set')
    await world.presses(lead, 'seminar.attend')
    await world.turn(at('2026-12-03T16:40'))
    expect(reminders()).toHaveLength(1)
    expect((await snoozes('tomorrow')).toast?.content).toMatch(/2026-12-04 09:\d\d 再提醒你一次/)
    await world.turn(at('2026-12-04T10:00'))
    expect(reminders()).toHaveLength(2)
    await world.turn(at('2026-12-04T13:31'))
    expect(reminders()).toHaveLength(3)
  })

  it('is not put off beyond its beginning', async () => {
    expect((await snoozes('hour')).toast?.content).toContain('2026-12-04 13:45 再提醒你一次')
    await world.turn(at('2026-12-04T13:46'))
    expect(reminders()).toHaveLength(4)
    await world.turn(at('2026-12-04T14:30'))
    expect((await snoozes('hour')).toast?.content).not.toContain('再提醒你一次')
    await world.turn(at('2026-12-05T12:00'))
    expect(reminders()).toHaveLength(4)
  })
})
