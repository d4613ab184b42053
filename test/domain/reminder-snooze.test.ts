import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate, localTime } from '#src/domain/dates.ts'
import { readSnooze } from '#src/domain/reminder/read-snooze.ts'
import { snoozedUntil, type Snooze } from '#src/domain/reminder/snooze.ts'
import { zone } from './demo-consortium.ts'

const context = { today: '2026-11-22', terms: [] }

describe('what is said to hear of it later', () => {
  it.each<readonly [string, Snooze]>([
    ['知道了，明天再提醒我', { kind: 'days', days: 1 }],
    ['后天再提醒我一次', { kind: 'days', days: 2 }],
    ['过三天再说', { kind: 'days', days: 3 }],
    ['半小时后再说', { kind: 'minutes', minutes: 30 }],
    ['半个小时后再提醒', { kind: 'minutes', minutes: 30 }],
    ['一个半小时后再提醒我', { kind: 'minutes', minutes: 90 }],
    ['20分钟后再叫我', { kind: 'minutes', minutes: 20 }],
    ['下午三点再提醒我', { kind: 'time', time: '15:00' }],
    ['下周一再提醒我', { kind: 'date', date: '2026-11-23' }],
    ['晚点再说', { kind: 'minutes', minutes: 60 }],
    ['remind me again in 2 hours', { kind: 'minutes', minutes: 120 }],
    ['remind me tomorrow', { kind: 'days', days: 1 }],
  ])('%s', (words, snooze) => {
    expect(readSnooze(words, context)).toEqual(snooze)
  })

  it.each([
    '明天提醒大家交督查自查表',
    '授课计划12.20前交齐，没交的提醒一下',
    '我设了哪些提醒',
    '明天下午去东浦听课',
    '再见',
    '例会改到明天再说',
  ])('%s is about something else', (words) => {
    expect(readSnooze(words, context)).toBeUndefined()
  })
})

const snoozes: fc.Arbitrary<Snooze> = fc.oneof(
  fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('minutes' as const), minutes: fc.integer({ min: 1, max: 600 }) }),
  fc.record({
    kind: fc.constant('time' as const),
    time: fc.constantFrom('00:00', '09:30', '15:00', '23:59'),
  }),
)
const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })

describe('a reminder that is put off', () => {
  it('always comes later than now', () => {
    fc.assert(
      fc.property(instant, snoozes, fc.uuid(), fc.boolean(), (now, snooze, personId, isLast) => {
        const lastCallOn = isLast ? localDate(now, zone) : undefined
        expect(snoozedUntil(snooze, { now, zone, personId, lastCallOn }).at.getTime()).toBeGreaterThan(
          now.getTime(),
        )
      }),
    )
  })

  it('comes before what it is about begins, as long as there is time', () => {
    fc.assert(
      fc.property(
        instant,
        snoozes,
        fc.uuid(),
        fc.integer({ min: 2, max: 3000 }),
        (now, snooze, personId, ahead) => {
          const begins = [new Date(now.getTime() + ahead * 60_000)]
          const { at } = snoozedUntil(snooze, { now, zone, personId, lastCallOn: undefined, begins })
          expect(at.getTime()).toBeGreaterThan(now.getTime())
          expect(at.getTime()).toBeLessThan(begins[0]?.getTime() ?? 0)
        },
      ),
    )
  })

  it('comes on the day on which what must be done is due, until eleven at night', () => {
    fc.assert(
      fc.property(instant, snoozes, fc.uuid(), (now, snooze, personId) => {
        const lastCallOn = localDate(now, zone)
        if (localTime(now, zone) >= '23:00') return
        expect(localDate(snoozedUntil(snooze, { now, zone, personId, lastCallOn }).at, zone)).toBe(lastCallOn)
      }),
    )
  })
})
