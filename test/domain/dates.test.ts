import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  daysBetween,
  instantAt,
  isDate,
  lastOfMonth,
  localDate,
  localTime,
  weekday,
  yearOf,
} from '#src/domain/dates.ts'

const day = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1900-01-01', days))

describe('a day is written YYYY-MM-DD and exists', () => {
  it.each(['2026-11-22', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isDate(text)).toBe(true)
  })
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-11-22 ',
    '20261122',
    '',
    '0000-01-01',
  ])('"%s" is none', (text) => {
    expect(isDate(text)).toBe(false)
  })
  it('any text can be asked about', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isDate(text) === 'boolean'))
  })
})

describe('days are counted, not hours', () => {
  it('22 November 2026 is a Sunday', () => {
    expect(weekday('2026-11-22')).toBe(7)
    expect(weekday('2026-11-23')).toBe(1)
  })
  it('a month ends where the calendar says', () => {
    expect(lastOfMonth(2026, 2)).toBe('2026-02-28')
    expect(lastOfMonth(2028, 2)).toBe('2028-02-29')
    expect(lastOfMonth(2026, 12)).toBe('2026-12-31')
  })
  it('going so many days away and counting back gives the same number', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days)
      }),
    )
  })
  it('the weekday moves on by one each day', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(weekday(addDays(date, 1))).toBe((weekday(date) % 7) + 1)
      }),
    )
  })
  it('what is no day is refused', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
    expect(() => yearOf('tomorrow')).toThrow(RangeError)
  })
})

describe('an instant is a day and a time somewhere', () => {
  it('it is Monday in Shanghai while it is Sunday in London', () => {
    const instant = new Date('2026-11-22T16:30:00Z')
    expect(localDate(instant, 'Asia/Shanghai')).toBe('2026-11-23')
    expect(localTime(instant, 'Asia/Shanghai')).toBe('00:30')
    expect(localDate(instant, 'Europe/London')).toBe('2026-11-22')
  })
  it('nine in the morning in Shanghai is one in the morning in UTC', () => {
    expect(instantAt('2026-12-30', '09:00', 'Asia/Shanghai').toISOString()).toBe('2026-12-30T01:00:00.000Z')
  })
  it('a time that clocks skip is the same distance after the gap', () => {
    expect(instantAt('2026-03-29', '01:30', 'Europe/London').toISOString()).toBe('2026-03-29T01:30:00.000Z')
  })
  it('the instant of a local time has that local time', () => {
    const minutes = fc.integer({ min: 0, max: 1439 })
    fc.assert(
      fc.property(day, minutes, (date, minute) => {
        const time = [Math.floor(minute / 60), minute % 60]
          .map((part) => String(part).padStart(2, '0'))
          .join(':')
        const instant = instantAt(date, time, 'Etc/GMT-8')
        expect([localDate(instant, 'Etc/GMT-8'), localTime(instant, 'Etc/GMT-8')]).toEqual([date, time])
      }),
    )
  })
  it('the time zone of the machine changes nothing', () => {
    const script = `
      const dates = await import('#src/domain/dates.ts')
      const { findDate } = await import('#src/domain/reading/date.ts')
      const instant = new Date('2026-11-22T16:30:00Z')
      console.log(JSON.stringify([
        dates.localDate(instant, 'Asia/Shanghai'),
        dates.localTime(instant, 'Asia/Shanghai'),
        dates.instantAt('2026-03-08', '02:30', 'Asia/Shanghai'),
        dates.weekday('2026-11-22'),
        dates.daysBetween('2026-03-01', '2026-11-22'),
        findDate('上周三', { today: '2026-11-22', terms: [] }),
      ]))`
    const answers = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { TZ },
        encoding: 'utf8',
      }),
    )
    expect(new Set(answers)).toHaveLength(1)
    expect(answers[0]).toContain('"2026-11-23","00:30","2026-03-07T18:30:00.000Z",7,266')
  })
})
