import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate, localTime } from '#src/domain/dates.ts'
import {
  beginsAt,
  examTimes,
  itemTimes,
  meetingTimes,
  minutesTimes,
  type WordTime,
} from '#src/domain/reminder/activity-times.ts'
import { calendar, zone } from './demo-consortium.ts'

const times = { personId: 'p11', calendar, zone }
/** `eve 2026-12-03 16` — which word, and the hour in which it comes. */
const told = (words: readonly WordTime[]) =>
  words.map(({ when, at }) => `${when} ${localDate(at, zone)} ${localTime(at, zone).slice(0, 2)}`)

describe('what is held is spoken of', () => {
  it.each<readonly [string, string, boolean, readonly string[]]>([
    ['2026-12-04', '14:00-16:30', true, ['eve 2026-12-03 16', 'soon 2026-12-04 13']],
    ['2026-12-04', '14:00', false, ['ask3 2026-12-01 09', 'eve 2026-12-03 16', 'soon 2026-12-04 13']],
    // Nobody has said a time.
    ['2026-12-04', '', false, ['ask3 2026-12-01 09', 'eve 2026-12-03 16']],
    // A Monday: on the Friday before.
    ['2026-12-07', '09:00', true, ['eve 2026-12-04 16', 'soon 2026-12-07 08']],
    // A Saturday nobody works on.
    ['2026-12-12', '09:00', false, ['ask3 2026-12-08 09', 'eve 2026-12-11 16', 'soon 2026-12-12 08']],
    // After the holidays of the new year.
    ['2027-01-04', '09:00', true, ['eve 2026-12-31 16', 'soon 2027-01-04 08']],
    // What is no time of day is none.
    ['2026-12-04', '25:00', true, ['eve 2026-12-03 16']],
  ])('on %s at %s', (on, time, answered, expected) => {
    expect(told(meetingTimes({ on, time }, { ...times, answered }))).toEqual(expected)
  })

  it('half an hour before it begins', () => {
    const soon = meetingTimes({ on: '2026-12-04', time: '14:00-16:30' }, { ...times, answered: true }).at(-1)
    expect(soon?.at).toEqual(new Date('2026-12-04T13:30:00+08:00'))
  })

  it('in its minutes, three working days after', () => {
    expect(told(minutesTimes({ on: '2026-12-11' }, { ...times, workingDays: 3 }))).toEqual([
      'minutes 2026-12-16 09',
    ])
    expect(told(minutesTimes({ on: '2026-12-30' }, { ...times, workingDays: 3 }))).toEqual([
      'minutes 2027-01-05 09',
    ])
  })

  it('as a joint exam, five working days before and one', () => {
    expect(told(examTimes({ on: '2027-01-06' }, times))).toEqual([
      'exam5 2026-12-29 09',
      'exam1 2027-01-05 09',
    ])
  })
})

it('what was resolved is spoken of before it is due, on the day, and once when it is late', () => {
  expect(told(itemTimes('2026-12-25', times))).toEqual([
    'due3 2026-12-22 09',
    'due1 2026-12-24 09',
    'due0 2026-12-25 09',
    'late 2026-12-28 09',
  ])
})

const days = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2026-01-01', count))
const clocks = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const people = fc.uuid()

describe('whatever the day', () => {
  it('a meeting is spoken of before it begins, in order, on working days but for the last half hour', () => {
    fc.assert(
      fc.property(days, clocks, people, fc.boolean(), (on, time, personId, answered) => {
        const words = meetingTimes({ on, time }, { ...times, personId, answered })
        const begins = beginsAt({ on, time }, zone)
        const instants = words.map(({ at }) => at.getTime())
        expect(instants).toEqual(instants.toSorted((one, other) => one - other))
        for (const { when, at } of words) {
          expect(at.getTime()).toBeLessThan(begins?.getTime() ?? 0)
          if (when !== 'soon') expect(calendar.isWorkingDay(localDate(at, zone))).toBe(true)
        }
        expect(words.some(({ when }) => when.startsWith('ask'))).toBe(!answered)
      }),
    )
  })

  it('what is to be done is spoken of on four different working days, the last of them after it was due', () => {
    fc.assert(
      fc.property(days, people, (due, personId) => {
        const on = itemTimes(due, { ...times, personId }).map(({ at }) => localDate(at, zone))
        expect(new Set(on).size).toBe(4)
        expect(on).toEqual(on.toSorted())
        expect(on.every((day) => calendar.isWorkingDay(day))).toBe(true)
        expect(on.slice(0, 3).every((day) => day <= due) && (on[3] ?? '') > due).toBe(true)
      }),
    )
  })

  it('minutes are asked for after it was held', () => {
    fc.assert(
      fc.property(days, people, fc.integer({ min: 1, max: 30 }), (on, personId, workingDays) => {
        const [word] = minutesTimes({ on }, { ...times, personId, workingDays })
        expect(word && calendar.workingDaysBetween(on, localDate(word.at, zone))).toBe(workingDays)
      }),
    )
  })
})
