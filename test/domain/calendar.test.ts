import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarYearSchema, createWorkCalendar } from '#src/domain/calendar.ts'
import { addDays, lastOfMonth } from '#src/domain/dates.ts'
import { autumn, calendar, year2026 } from './demo-consortium.ts'

/** 国务院办公厅关于2026年部分节假日安排的通知, by festival: first and last day off. */
const holidays = [
  ['元旦', '2026-01-01', '2026-01-03'],
  ['春节', '2026-02-15', '2026-02-23'],
  ['清明节', '2026-04-04', '2026-04-06'],
  ['劳动节', '2026-05-01', '2026-05-05'],
  ['端午节', '2026-06-19', '2026-06-21'],
  ['中秋节', '2026-09-25', '2026-09-27'],
  ['国庆节', '2026-10-01', '2026-10-07'],
] as const
const makeUpDays = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']

const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2025-10-01', days))
const few = fc.integer({ min: 0, max: 60 })

describe('the published year 2026', () => {
  it.each(holidays)('%s is off from %s to %s, and the days around it are not', (_name, first, last) => {
    for (let date = first as string; date <= last; date = addDays(date, 1)) {
      expect([date, calendar.kindOf(date)]).toEqual([date, 'holiday'])
    }
    expect(calendar.kindOf(addDays(first, -1))).not.toBe('holiday')
    expect(calendar.kindOf(addDays(last, 1))).not.toBe('holiday')
  })
  it('has no other day off and six weekend days at work', () => {
    const days = holidays.map(([, first, last]) => Number(last.slice(8)) - Number(first.slice(8)) + 1)
    expect(year2026.off).toHaveLength(days.reduce((sum, count) => sum + count, 0))
    expect(year2026.work).toEqual(makeUpDays)
  })
  it.each(makeUpDays)('%s is a working day on a weekend, with a timetable nobody has decided', (date) => {
    expect(calendar.kindOf(date)).toBe('make_up_day')
    expect(calendar.isWorkingDay(date)).toBe(true)
    expect(calendar.timetableOf(date)).toBeUndefined()
  })
  it('names its source and refuses days of another year', () => {
    expect(year2026.source).toMatch(/gov\.cn/)
    expect(calendarYearSchema.safeParse({ ...year2026, off: ['2027-01-01'] }).success).toBe(false)
    expect(calendarYearSchema.safeParse({ ...year2026, work: ['2026-10-12'] }).success).toBe(false)
  })
})

describe('a year without a published arrangement', () => {
  it('is provisional, with weekends and the days fixed by regulation', () => {
    expect(calendar.isProvisional('2026-12-31')).toBe(false)
    expect(calendar.isProvisional('2027-01-01')).toBe(true)
    expect(['2027-01-01', '2027-05-01', '2027-10-01', '2027-10-03'].map(calendar.isWorkingDay)).not.toContain(
      true,
    )
    expect(['2027-01-04', '2027-10-04', '2027-02-08'].map(calendar.isWorkingDay)).not.toContain(false)
    expect(calendar.isWorkingDay('2027-01-03')).toBe(false)
  })
})

describe('due days of the demo, rolled back to a working day', () => {
  it.each([
    ['入学三方协议', '2026-09-30', '2026-09-30', false],
    ['教学工作专项督查', '2026-11-30', '2026-11-30', false],
    ['研讨会', '2026-11-27', '2026-11-27', false],
    ['授课计划 集团内部截止', '2026-12-20', '2026-12-18', false],
    ['授课计划 政策惯例', '2026-12-31', '2026-12-31', false],
    ['授课计划 硬边界', autumn.lastDay, '2027-01-15', true],
    ['实习计划 严格口径', '2027-04-30', '2027-04-30', true],
    ['实习计划 宽松口径', '2027-05-31', '2027-05-31', true],
    ['企业实践计划', lastOfMonth(2027, 6), '2027-06-30', true],
    ['国庆 second day', '2026-10-02', '2026-09-30', false],
    ['make-up Saturday', '2026-10-10', '2026-10-10', false],
  ])('%s: %s is due on %s', (_name, nominal, due, provisional) => {
    expect(calendar.onOrBefore(nominal)).toBe(due)
    expect(calendar.isProvisional(due)).toBe(provisional)
  })
})

describe('counting working days', () => {
  it('steps over the National Day holiday and counts the Saturday after it', () => {
    expect(calendar.workingDaysBefore('2026-10-08', 1)).toBe('2026-09-30')
    expect(calendar.workingDaysAfter('2026-10-09', 1)).toBe('2026-10-10')
    expect(calendar.workingDaysBetween('2026-09-30', '2026-10-12')).toBe(4)
    expect(calendar.workingDaysBefore('2026-12-31', 1)).toBe('2026-12-30')
  })
  it('so many working days before a day are as many when counted', () => {
    fc.assert(
      fc.property(day, few, (date, count) => {
        const before = calendar.workingDaysBefore(date, count)
        expect(calendar.isWorkingDay(before)).toBe(true)
        expect(calendar.workingDaysBetween(before, date)).toBe(count)
      }),
    )
  })
  it('more days before is earlier, and a later day is not before an earlier one', () => {
    fc.assert(
      fc.property(day, few, few, (date, count, further) => {
        const before = calendar.workingDaysBefore(date, count)
        expect(calendar.workingDaysBefore(date, count + 1) < before).toBe(true)
        expect(calendar.workingDaysBefore(addDays(date, further), count) >= before).toBe(true)
      }),
    )
  })
  it('going forward and back again returns', () => {
    fc.assert(
      fc.property(day, few, (date, count) => {
        const after = calendar.workingDaysAfter(date, count)
        expect(calendar.workingDaysBefore(after, count)).toBe(calendar.onOrBefore(date))
      }),
    )
  })
  it('counting the other way gives the opposite', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        expect(calendar.workingDaysBetween(one, other) + calendar.workingDaysBetween(other, one)).toBe(0)
      }),
    )
  })
})

describe("the consortium's own days", () => {
  const own = createWorkCalendar({
    years: [year2026],
    ownDays: [
      { date: '2026-11-23', kind: 'off', note: '校运会' },
      { date: '2026-10-10', kind: 'work', timetableOf: 3, note: '' },
      { date: '2026-11-28', kind: 'work', note: '' },
      { date: '2026-12-04', kind: 'work', timetableOf: 1, note: '' },
      { date: '2026-09-20', kind: 'off', note: '' },
      { date: '2026-10-06', kind: 'work', note: '' },
    ],
  })
  it('go before the published ones', () => {
    expect(own.kindOf('2026-11-23')).toBe('holiday')
    expect(own.kindOf('2026-11-28')).toBe('make_up_day')
    expect(own.kindOf('2026-09-20')).toBe('holiday')
    expect(own.kindOf('2026-10-06')).toBe('workday')
  })
  it('say that they are our own', () => {
    expect(['2026-11-23', '2026-10-10', '2026-10-06'].map(own.sourceOf)).toEqual(['own', 'own', 'own'])
    expect(own.sourceOf('2026-10-05')).toBe('published')
    expect(own.sourceOf('2027-01-01')).toBe('statutory')
    expect(own.sourceOf('2026-11-28') && own.sourceOf('2026-11-29')).toBeUndefined()
  })
  it('say which timetable is taught on a make-up day', () => {
    expect(own.timetableOf('2026-10-10')).toBe(3)
    expect(own.timetableOf('2026-11-28')).toBeUndefined()
    expect(own.timetableOf('2026-11-25')).toBe(3)
    expect(own.timetableOf('2026-11-23')).toBeUndefined()
    expect(own.timetableOf('2026-12-04')).toBe(1)
  })
})
