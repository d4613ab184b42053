import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWorkCalendar } from '#src/domain/calendar.ts'
import { addDays, localDate, localTime, weekday, weekdaySchema, type Weekday } from '#src/domain/dates.ts'
import { nextOccurrence, nextOccurrences, type Days } from '#src/domain/reminder/own/occurrences.ts'
import {
  daysOff,
  type DayOfMonth,
  type OwnSchedule,
  type Recurrence,
} from '#src/domain/reminder/own/recurrence.ts'
import { parseRule, ruleText } from '#src/domain/reminder/own/rule-text.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import { calendar, terms, year2026, zone } from './demo-consortium.ts'

const days: Days = { calendar, terms, firstWeekday: 1, zone }
const at = (time: string) => new Date(`${time}:00+08:00`)
const told = (instant: Date) => `${localDate(instant, zone)} ${localTime(instant, zone)}`

function schedule(rule: Recurrence, over: Partial<OwnSchedule> = {}): OwnSchedule {
  return { rule, time: '09:00', aheadMinutes: 0, onDayOff: 'keep', startsOn: '2026-11-23', ...over }
}

const three = (of: OwnSchedule, after = at('2026-11-22T10:00')) =>
  nextOccurrences(of, after, { ...days, count: 3 }).map(told)

describe('the next times', () => {
  it.each<readonly [string, OwnSchedule, readonly string[]]>([
    [
      'a date in the past is none',
      schedule({ kind: 'dates', dates: ['2026-11-20'] }, { startsOn: '2026-11-20' }),
      [],
    ],
    [
      'of the working days, a make-up Saturday is one',
      schedule({ kind: 'daily', interval: 1 }, { onDayOff: 'skip', startsOn: '2026-10-09' }),
      ['2026-11-23 09:00', '2026-11-24 09:00', '2026-11-25 09:00'],
    ],
    [
      'every second week counts from its first one',
      schedule({ kind: 'weekly', interval: 2, weekdays: [3] }, { startsOn: '2026-11-25' }),
      ['2026-11-25 09:00', '2026-12-09 09:00', '2026-12-23 09:00'],
    ],
    [
      'the 31st of a month without one is its last day',
      schedule({ kind: 'monthly', interval: 1, on: [{ day: 31 }] }),
      ['2026-11-30 09:00', '2026-12-31 09:00', '2027-01-31 09:00'],
    ],
    [
      'a fifth Monday comes only where there is one',
      schedule({ kind: 'monthly', interval: 1, on: [{ nth: 5, weekday: 1 }] }),
      ['2026-11-30 09:00', '2027-03-29 09:00', '2027-05-31 09:00'],
    ],
    [
      'ahead of time may be on the day before',
      schedule({ kind: 'weekly', interval: 1, weekdays: [1] }, { time: '00:10', aheadMinutes: 30 }),
      ['2026-11-22 23:40', '2026-11-29 23:40', '2026-12-06 23:40'],
    ],
    [
      'the eighth week is that of the term to come, and of no term nobody knows',
      schedule({ kind: 'term', weeks: [8], weekdays: [1] }),
      ['2027-04-12 09:00'],
    ],
    [
      'a leap day comes in every year',
      schedule({ kind: 'yearly', months: [2], on: [{ day: 29 }] }),
      ['2027-02-28 09:00', '2028-02-29 09:00', '2029-02-28 09:00'],
    ],
  ])('%s', (_, of, times) => {
    expect(three(of)).toEqual(times)
  })

  it('on a make-up Saturday are those of a working day, and on a holiday none', () => {
    const daily = schedule({ kind: 'daily', interval: 1 }, { onDayOff: 'skip', startsOn: '2026-09-01' })
    const times = nextOccurrences(daily, at('2026-09-30T10:00'), { ...days, count: 3 }).map(told)
    expect(times).toEqual(['2026-10-08 09:00', '2026-10-09 09:00', '2026-10-10 09:00'])
  })

  it('that meet on one working day are one', () => {
    const holidays = schedule(
      { kind: 'monthly', interval: 1, on: [{ day: 1 }, { day: 2 }, { day: 3 }] },
      { onDayOff: 'next', startsOn: '2026-09-01' },
    )
    const times = nextOccurrences(holidays, at('2026-09-30T10:00'), { ...days, count: 2 }).map(told)
    expect(times).toEqual(['2026-10-08 09:00', '2026-11-02 09:00'])
  })

  it('of days off brought forward are those of the last working day before', () => {
    const last = schedule({ kind: 'monthly', interval: 1, on: [{ day: -1 }] }, { onDayOff: 'before' })
    expect(three(last)).toEqual(['2026-11-30 09:00', '2026-12-31 09:00', '2027-01-29 09:00'])
  })
})

const someWeekday = fc.integer({ min: 1, max: 7 }).map((day): Weekday => weekdaySchema.parse(day))
const someWeekdays = fc
  .uniqueArray(someWeekday, { minLength: 1, maxLength: 3 })
  .map((found) => found.toSorted((a, b) => a - b))
const someDayOfMonth: fc.Arbitrary<DayOfMonth> = fc.oneof(
  fc.constantFrom(1, 15, 25, 29, 30, 31, -1).map((day) => ({ day })),
  fc.record({ nth: fc.constantFrom(1, 2, 3, 4, 5, -1), weekday: someWeekday }),
)
const interval = fc.integer({ min: 1, max: 4 })
const someDates = fc
  .uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 4 })
  .map((found) => found.toSorted((a, b) => a - b).map((days_) => addDays('2026-11-01', days_)))
const someRule: fc.Arbitrary<Recurrence> = fc.oneof(
  someDates.map((dates) => ({ kind: 'dates' as const, dates })),
  interval.map((every) => ({ kind: 'daily' as const, interval: every })),
  fc.record({ kind: fc.constant('weekly' as const), interval, weekdays: someWeekdays }),
  fc.record({
    kind: fc.constant('monthly' as const),
    interval,
    on: someDayOfMonth.map((one): readonly DayOfMonth[] => [one]),
  }),
  fc.record({
    kind: fc.constant('yearly' as const),
    months: fc.integer({ min: 1, max: 12 }).map((month) => [month]),
    on: someDayOfMonth.map((one): readonly DayOfMonth[] => [one]),
  }),
  fc.record({
    kind: fc.constant('term' as const),
    weeks: fc.oneof(fc.constantFrom('odd' as const, 'even' as const), fc.constant([8, 16])),
    weekdays: someWeekdays,
  }),
)
const someSchedule: fc.Arbitrary<OwnSchedule> = fc.record({
  rule: someRule,
  time: fc.constantFrom('00:00', '08:00', '23:59'),
  aheadMinutes: fc.constantFrom(0, 30, 1440),
  onDayOff: fc.constantFrom(...daysOff),
  startsOn: fc.integer({ min: 0, max: 60 }).map((more) => addDays('2026-11-01', more)),
})
const someInstant = fc
  .integer({ min: Date.UTC(2026, 8, 1), max: Date.UTC(2027, 6, 1) })
  .map((ms) => new Date(ms))

describe('whatever the rule is', () => {
  it('it is written and read the same', () => {
    fc.assert(
      fc.property(someRule, (rule) => {
        expect(parseRule(ruleText(rule))).toEqual(rule)
      }),
    )
    for (const wrong of [
      '',
      'FREQ=HOURLY',
      'FREQ=WEEKLY',
      'FREQ=WEEKLY;BYDAY=XX',
      'FREQ=DAILY;INTERVAL=0',
      'RDATE=2026-02-30',
    ])
      expect(parseRule(wrong)).toBeUndefined()
  })

  it('the times go forward, none comes twice, and none is left out by looking later', () => {
    fc.assert(
      fc.property(someSchedule, someInstant, (of, after) => {
        const times = nextOccurrences(of, after, { ...days, count: 4 }).map((one) => one.getTime())
        expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b))
        expect(times.every((time) => time > after.getTime())).toBe(true)
        const [first, second] = times
        if (first === undefined) return
        expect(nextOccurrence(of, new Date(first - 1), days)?.getTime()).toBe(first)
        expect(nextOccurrence(of, new Date(first), days)?.getTime()).toBe(second)
      }),
      { numRuns: 150 },
    )
  })

  it('each is at its hour, on its weekday or week, and on a working day where that is wanted', () => {
    fc.assert(
      fc.property(someSchedule, someInstant, (of, after) => {
        for (const time of nextOccurrences(of, after, { ...days, count: 3 })) {
          const event = new Date(time.getTime() + of.aheadMinutes * 60_000)
          expect(localTime(event, zone)).toBe(of.time)
          const day = localDate(event, zone)
          if (of.onDayOff !== 'keep') expect(calendar.isWorkingDay(day)).toBe(true)
          const isMoved = of.onDayOff === 'next' || of.onDayOff === 'before'
          if (isMoved) continue
          if (of.rule.kind === 'weekly' || of.rule.kind === 'term')
            expect(of.rule.weekdays).toContain(weekday(day))
          if (of.rule.kind === 'term') expect(teachingWeekOn(days, day)).toBeDefined()
        }
      }),
      { numRuns: 150 },
    )
  })

  it('the time zone of the machine says nothing', () => {
    const before = process.env['TZ']
    fc.assert(
      fc.property(someSchedule, someInstant, (of, after) => {
        const found = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((machine) => {
          process.env['TZ'] = machine
          return nextOccurrence(of, after, days)?.getTime()
        })
        expect(new Set(found).size).toBe(1)
      }),
      { numRuns: 30 },
    )
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })

  it('a calendar without any working day ends no search in a hang', () => {
    const off = Array.from({ length: 800 }, (_, index) => addDays('2026-01-01', index))
    const ownDays = off.map((date) => ({ date, kind: 'off' as const, note: '' }))
    const closed = createWorkCalendar({ years: [year2026], ownDays })
    const monthly = schedule({ kind: 'monthly', interval: 1, on: [{ day: 1 }] }, { onDayOff: 'next' })
    expect(nextOccurrence(monthly, at('2026-11-22T10:00'), { ...days, calendar: closed })).toBeDefined()
  })
})
