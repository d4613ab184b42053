import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekdaySchema, type Weekday } from '#src/domain/dates.ts'
import { lessonCount, periodOf, startOf } from '#src/domain/lesson-plan.ts'
import {
  dateInWeek,
  firstDayOfWeek,
  lastDayOfWeek,
  latestTerm,
  nextTerm,
  termOn,
  weekOf,
} from '#src/domain/weeks.ts'
import { autumn, lessons, spring, terms } from './demo-consortium.ts'

const weekdays = fc.integer({ min: 1, max: 7 }).map((day): Weekday => weekdaySchema.parse(day))

describe('teaching weeks start on Monday', () => {
  it.each([
    ['2026-08-31', 1],
    ['2026-09-06', 1],
    ['2026-09-07', 2],
    ['2026-09-16', 3],
    ['2026-09-20', 3],
    ['2026-10-10', 6],
    ['2026-11-18', 12],
    ['2026-11-22', 12],
    ['2026-11-23', 13],
    ['2027-01-15', 20],
  ])('%s is in week %i', (date, week) => {
    expect(weekOf(autumn, date, 1)).toBe(week)
  })
  it('days outside the weeks of a term have none', () => {
    expect(weekOf(autumn, '2026-08-30', 1)).toBeUndefined()
    expect(weekOf(autumn, '2027-01-18', 1)).toBeUndefined()
    expect(dateInWeek(autumn, 21, 1, 1)).toBeUndefined()
    expect(dateInWeek(autumn, 0, 1, 1)).toBeUndefined()
    expect(dateInWeek(autumn, 1.5, 1, 1)).toBeUndefined()
  })
  it('where weeks start on Sunday, 20 September is in the week after', () => {
    expect(weekOf(autumn, '2026-09-20', 7)).toBe(4)
    expect(weekOf(autumn, '2026-09-19', 7)).toBe(3)
    expect(dateInWeek(autumn, 4, 7, 7)).toBe('2026-09-20')
  })
  it('第12周周三 is 18 November, and the week ends on the 22nd', () => {
    expect(dateInWeek(autumn, 12, 3, 1)).toBe('2026-11-18')
    expect(firstDayOfWeek(autumn, 12, 1)).toBe('2026-11-16')
    expect(lastDayOfWeek(autumn, 12, 1)).toBe('2026-11-22')
  })
  it('the week of a day in a week is that week, whatever day weeks start on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), weekdays, weekdays, (week, day, first) => {
        const date = dateInWeek(autumn, week, day, first)
        expect(date && weekOf(autumn, date, first)).toBe(week)
      }),
    )
  })
})

describe('terms', () => {
  it('hold the days from the first to the last', () => {
    expect(termOn(terms, '2026-08-31')).toBe(autumn)
    expect(termOn(terms, '2027-01-15')).toBe(autumn)
    expect(termOn(terms, '2027-01-16')).toBeUndefined()
    expect(termOn(terms, '2027-07-09')).toBe(spring)
  })
  it('follow each other whatever order they are kept in', () => {
    const shuffled = [spring, autumn]
    expect(nextTerm(shuffled, '2026-11-22')).toBe(spring)
    expect(nextTerm(shuffled, '2026-08-30')).toBe(autumn)
    expect(nextTerm(shuffled, spring.firstDay)).toBeUndefined()
    expect(latestTerm(shuffled, '2027-02-01')).toBe(autumn)
    expect(latestTerm(shuffled, addDays(autumn.firstDay, -1))).toBeUndefined()
  })
})

describe('lessons of the day', () => {
  it('are four in the morning and three in the afternoon', () => {
    expect(lessonCount(lessons)).toBe(7)
    expect(startOf(lessons, 1)).toBe('08:20')
    expect(startOf(lessons, 5)).toBe('14:00')
    expect(startOf(lessons, 8)).toBeUndefined()
  })
  it('the first of the afternoon is the fifth, and so is the fifth of the afternoon', () => {
    expect(periodOf(lessons, 'morning', 2)).toBe(2)
    expect(periodOf(lessons, 'afternoon', 1)).toBe(5)
    expect(periodOf(lessons, 'afternoon', 5)).toBe(5)
  })
})
