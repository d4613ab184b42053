import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import calendar2026 from '#config/calendars/2026.json' with { type: 'json' }
import { calendarYearSchema, createWorkCalendar } from '#src/domain/calendar.ts'
import { addDays } from '#src/domain/dates.ts'
import { deadlineOf } from '#src/domain/obligation.ts'
import { cameInTime, correctionDue, extensionOnReturn, handedInOn } from '#src/domain/review-days.ts'

const calendar = createWorkCalendar({ years: [calendarYearSchema.parse(calendar2026)] })
const owed = (dueOn: string | undefined, doneOn?: string) => ({ dueOn, doneOn, extension: undefined })
const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-09-01', days))

describe('a correction', () => {
  it('is due some working days from today', () => {
    const given = { today: '2026-11-22', calendar, workingDays: 5 }
    expect(correctionDue(undefined, given)).toBe('2026-11-27')
    expect(correctionDue(owed('2026-11-24'), given)).toBe('2026-11-27')
  })

  it('is never due before its deadline', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 15 }), (today, dueOn, workingDays) => {
        const due = correctionDue(owed(dueOn), { today, calendar, workingDays })
        expect(due >= dueOn && due >= calendar.workingDaysAfter(today, workingDays)).toBe(true)
      }),
    )
  })

  it('moves the deadline of what came in time, and never of what came late', () => {
    const given = { newDueOn: '2026-12-25', reason: '缺教师资质' }
    const moved = extensionOnReturn(owed('2026-12-18', '2026-12-18'), given)
    expect(moved).toEqual({ state: 'granted', until: '2026-12-25', reason: '缺教师资质' })
    expect(extensionOnReturn(owed('2026-12-18', '2026-12-21'), given)).toBeUndefined()
    expect(extensionOnReturn(owed('2026-12-31', '2026-12-18'), given)).toBeUndefined()
  })

  it('makes nothing punctual that was late, and nothing late that was punctual', () => {
    fc.assert(
      fc.property(day, day, day, (dueOn, doneOn, newDueOn) => {
        const before = owed(dueOn, doneOn)
        const extension = extensionOnReturn(before, { newDueOn, reason: '改' })
        expect(cameInTime({ ...before, extension })).toBe(cameInTime(before))
      }),
    )
  })
})

describe('what is handed in counts', () => {
  const today = '2026-12-22'

  it.each([
    [
      'for the first time: today',
      { state: 'missing', dueOn: '2026-12-18', doneOn: undefined, counted: today },
    ],
    [
      'again before anybody looked at it: the first day',
      { state: 'submitted', dueOn: '2026-12-18', doneOn: '2026-12-10', counted: '2026-12-10' },
    ],
    [
      'again within the days for correcting it: the first day',
      { state: 'returned', dueOn: '2026-12-25', doneOn: '2026-12-10', counted: '2026-12-10' },
    ],
    [
      'again after them: today',
      { state: 'returned', dueOn: '2026-12-18', doneOn: '2026-12-10', counted: today },
    ],
    [
      'again when it had come late: the first day',
      { state: 'returned', dueOn: '2026-12-18', doneOn: '2026-12-21', counted: '2026-12-21' },
    ],
  ] as const)('%s', (_, { state, dueOn, doneOn, counted }) => {
    const obligation = { ...owed(dueOn, doneOn), state }
    expect(handedInOn(obligation, today)).toBe(counted)
    expect(deadlineOf(obligation)).toBe(dueOn)
  })
})
