import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calendarChangeSchema,
  formerOf,
  isInEffect,
  withChange,
  type CalendarChange,
} from '#src/domain/calendar-change.ts'
import { createWorkCalendar } from '#src/domain/calendar.ts'
import { addDays, daysBetween, weekday, weekdaySchema } from '#src/domain/dates.ts'
import type { OwnDay } from '#src/domain/own-day.ts'
import { specialDays } from '#src/domain/special-days.ts'
import { weekOf } from '#src/domain/weeks.ts'
import { autumn, calendar, spring, terms, year2026 } from './demo-consortium.ts'

const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2026-01-01', days))
const note = fc.constantFrom('', '校运会')
const ownDay: fc.Arbitrary<OwnDay> = fc.oneof(
  fc.record({ date: day, kind: fc.constant('off' as const), note }),
  fc.record({ date: day, kind: fc.constant('work' as const), note }),
  fc.record({
    date: day,
    kind: fc.constant('work' as const),
    timetableOf: fc.integer({ min: 1, max: 7 }).map((number) => weekdaySchema.parse(number)),
    note,
  }),
)
const ownDays = fc.uniqueArray(ownDay, { selector: ({ date }) => date, maxLength: 40 })
const withDays = (days: readonly OwnDay[]) => createWorkCalendar({ years: [year2026], ownDays: days })

describe('own days', () => {
  it('override what is published, and leave every other day as it is', () => {
    fc.assert(
      fc.property(ownDays, day, (days, date) => {
        const own = withDays(days)
        const set = days.find((one) => one.date === date)
        expect(own.isWorkingDay(date)).toBe(set ? set.kind === 'work' : calendar.isWorkingDay(date))
        if (!set) {
          expect(own.kindOf(date)).toBe(calendar.kindOf(date))
          expect(own.timetableOf(date)).toBe(calendar.timetableOf(date))
        } else if (set.timetableOf !== undefined) expect(own.timetableOf(date)).toBe(set.timetableOf)
      }),
    )
  })

  it('are counted: so many working days before a day there are so many working days between', () => {
    fc.assert(
      fc.property(ownDays, day, fc.integer({ min: 0, max: 25 }), (days, date, count) => {
        const own = withDays(days)
        const before = own.workingDaysBefore(date, count)
        expect(own.isWorkingDay(before)).toBe(true)
        expect(own.workingDaysBetween(before, own.onOrBefore(date))).toBe(count)
      }),
    )
  })

  it('move the nth working day before only when they lie on the way', () => {
    const own = withDays([
      { date: '2026-12-29', kind: 'off', note: '' },
      { date: '2026-12-26', kind: 'work', timetableOf: 2, note: '' },
    ])
    expect(own.workingDaysBefore('2026-12-31', 1)).toBe('2026-12-30')
    expect(own.workingDaysBefore('2026-12-31', 2)).toBe('2026-12-28')
    expect(own.workingDaysBefore('2026-12-31', 3)).toBe('2026-12-26')
    expect(calendar.workingDaysBefore('2026-12-31', 3)).toBe('2026-12-28')
  })

  it('are all listed, and so is every day that is not like others', () => {
    fc.assert(
      fc.property(ownDays, (days) => {
        const own = withDays(days)
        const [from, to] = ['2026-01-01', addDays('2026-01-01', 500)]
        const listed = specialDays(own, days, { from, to }).flatMap((one) =>
          Array.from({ length: daysBetween(one.from, one.to) + 1 }, (_, index) => addDays(one.from, index)),
        )
        const expected = Array.from({ length: 501 }, (_, index) => addDays(from, index)).filter(
          (date) => own.sourceOf(date) !== undefined,
        )
        expect(listed).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })
})

describe('a change of the calendar', () => {
  const termChange = fc.constantFrom<CalendarChange>(
    { kind: 'term', id: spring.id },
    {
      kind: 'term',
      id: 'T3',
      term: { id: 'T3', name: 'T', firstDay: '2027-08-30', weeks: 2, lastDay: '2027-09-10' },
    },
  )
  const change: fc.Arbitrary<CalendarChange> = fc.oneof(
    termChange,
    fc.constantFrom<CalendarChange>({ kind: 'week', firstWeekday: 7 }, { kind: 'week', firstWeekday: 1 }),
    fc
      .uniqueArray(fc.record({ date: day, day: fc.option(ownDay, { nil: undefined }) }), {
        selector: ({ date }) => date,
        minLength: 1,
        maxLength: 31,
      })
      .map((days): CalendarChange => ({
        kind: 'days',
        days: days.map(({ date, day: own }) => ({ date, ...(own && { day: { ...own, date } }) })),
      })),
  )

  it('is in effect once made, and taking it back gives what was before', () => {
    fc.assert(
      fc.property(ownDays, change, (days, wanted) => {
        const state = { terms, ownDays: days, firstWeekday: 1 as const }
        const former = formerOf(state, wanted)
        const after = withChange(state, wanted)
        expect(isInEffect(after, wanted)).toBe(true)
        const back = withChange(after, former)
        expect(isInEffect(back, former)).toBe(true)
        const byDate = (list: readonly OwnDay[]) => list.toSorted((a, b) => a.date.localeCompare(b.date))
        expect(byDate(back.ownDays)).toEqual(byDate(days))
        expect(back.terms.map(({ id }) => id).toSorted()).toEqual([autumn.id, spring.id])
        expect(back.firstWeekday).toBe(1)
      }),
    )
  })

  it('comes back from a button as it was put there', () => {
    fc.assert(
      fc.property(change, (wanted) => {
        expect(calendarChangeSchema.parse(JSON.parse(JSON.stringify(wanted)))).toEqual(wanted)
      }),
    )
  })
})

describe('the first day of the week', () => {
  it('matters on Sundays only, which belong to the week after where weeks start on Sunday', () => {
    for (let date = autumn.firstDay; date < '2027-01-10'; date = addDays(date, 1)) {
      const [monday = 0, sunday] = [weekOf(autumn, date, 1), weekOf(autumn, date, 7)]
      expect([date, sunday]).toEqual([date, weekday(date) === 7 ? monday + 1 : monday])
    }
    expect([weekOf(autumn, '2026-09-20', 1), weekOf(autumn, '2026-09-20', 7)]).toEqual([3, 4])
  })
})

describe('the calendar', () => {
  it('is the same wherever the machine stands', () => {
    const script = `
      const { createWorkCalendar } = await import('#src/domain/calendar.ts')
      const { addDays } = await import('#src/domain/dates.ts')
      const { weekOf, dateInWeek } = await import('#src/domain/weeks.ts')
      const { remindAt } = await import('#src/domain/reminder-times.ts')
      const { parseDate } = await import('#src/domain/parse-date.ts')
      const year = (await import('#config/calendars/2026.json', { with: { type: 'json' } })).default
      const ownDays = [
        { date: '2026-12-30', kind: 'off', note: '' },
        { date: '2026-11-29', kind: 'work', timetableOf: 3, note: '' },
      ]
      const calendar = createWorkCalendar({ years: [year], ownDays })
      const term = ${JSON.stringify(autumn)}
      const days = Array.from({ length: 400 }, (_, index) => addDays('2026-01-01', index))
      console.log(JSON.stringify([
        days.map((day) => [calendar.kindOf(day), calendar.timetableOf(day), calendar.workingDaysBefore(day, 3)]),
        days.map((day) => [weekOf(term, day, 1), weekOf(term, day, 7)]),
        dateInWeek(term, 12, 3, 1),
        remindAt({ due: '2026-12-31', workingDaysBefore: 1, personId: 'p' }, { calendar, zone: 'Asia/Shanghai' }),
        ['10.10', '明天', '下周三', '20号'].map((text) => parseDate(text, '2026-11-22', { tense: 'ahead' })),
      ]))`
    const answers = ['UTC', 'America/New_York', 'Asia/Shanghai'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { TZ },
        encoding: 'utf8',
      }),
    )
    expect(new Set(answers)).toHaveLength(1)
    expect(answers[0]).toContain('"2026-11-18","2026-12-29T01:')
    expect(answers[0]).toContain('["2027-10-10","2026-11-23","2026-11-25","2026-12-20"]')
  })
})
