import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWorkCalendar } from '#src/domain/calendar.ts'
import { localDate, localTime } from '#src/domain/dates.ts'
import { isSameSchedule, usualSchedule } from '#src/domain/digest/schedule.ts'
import { nextOccurrence, nextOccurrences } from '#src/domain/reminder/own/occurrences.ts'
import { readRules } from '#src/rules.ts'

const { years, timeZone: zone } = readRules('Asia/Shanghai')
const calendar = createWorkCalendar({ years })
const days = { calendar, terms: [], firstWeekday: 1, zone } as const
const person = (id: string, role: 'coordinator' | 'leader' | 'teacher' | 'admin') => ({
  id,
  roles: [role],
  elsewhere: [],
})
const next = (role: 'coordinator' | 'leader', after: string, count: number) => {
  const schedule = usualSchedule(person('someone', role))
  if (!schedule) throw new Error('they have one')
  return nextOccurrences(schedule, new Date(after), { ...days, count }).map((at) => localDate(at, zone))
}

describe('the digest people have without asking', () => {
  it('comes to coordinators on Mondays, where that is a holiday on the next working day', () => {
    expect(next('coordinator', '2026-09-27T12:00:00+08:00', 4)).toEqual([
      '2026-09-28',
      '2026-10-08',
      '2026-10-12',
      '2026-10-19',
    ])
  })

  it('comes to leaders on the first working day of a month', () => {
    expect(next('leader', '2026-09-20T12:00:00+08:00', 3)).toEqual(['2026-10-08', '2026-11-02', '2026-12-01'])
  })

  it('comes to nobody else, and to coordinators of another school too', () => {
    expect(usualSchedule(person('a', 'teacher'))).toBeUndefined()
    expect(usualSchedule(person('a', 'admin'))).toBeUndefined()
    const guest = { ...person('a', 'teacher'), elsewhere: [{ role: 'coordinator', schoolId: 'XL' }] } as const
    expect(usualSchedule(guest)?.rule.kind).toBe('weekly')
    expect(isSameSchedule(usualSchedule(guest), usualSchedule(person('a', 'coordinator')))).toBe(true)
    expect(isSameSchedule(usualSchedule(guest), undefined)).toBe(false)
  })

  it('always comes on a working day, between half past eight and nine, not to all at once', () => {
    const minutes = new Set<string>()
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 0, max: 700 }), (id, hours) => {
        const schedule = usualSchedule(person(id, 'coordinator'))
        const after = new Date(Date.UTC(2026, 0, 1) + hours * 12 * 3_600_000)
        const at = schedule && nextOccurrence(schedule, after, days)
        expect(at && calendar.isWorkingDay(localDate(at, zone))).toBe(true)
        const time = localTime(at ?? after, zone)
        expect(time > '08:30' && time < '09:00').toBe(true)
        minutes.add(time)
      }),
    )
    expect(minutes.size).toBeGreaterThan(1)
  })
})
