import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate, localTime } from '#src/domain/dates.ts'
import { heldUntil, isWithinHours, quietEnd, spread, usualQuiet } from '#src/domain/reminder/quiet.ts'
import { readQuiet, readQuietSentence } from '#src/domain/reminder/read-quiet.ts'
import { zone } from './demo-consortium.ts'

const at = (time: string) => new Date(`2026-12-18T${time}:00+08:00`)
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })

describe('quiet hours', () => {
  it.each([
    ['21:59', undefined],
    ['22:00', '2026-12-19 07:00'],
    ['06:59', '2026-12-18 07:00'],
    ['07:00', undefined],
  ])('are the night where nothing is said: at %s until %s', (now, end) => {
    const until = quietEnd(at(now), usualQuiet, zone)
    expect(until && `${localDate(until, zone)} ${localTime(until, zone)}`).toBe(end)
  })

  it('of one time run into the nightly ones', () => {
    const until = quietEnd(at('09:00'), { ...usualQuiet, until: at('22:30') }, zone)
    expect(until && `${localDate(until, zone)} ${localTime(until, zone)}`).toBe('2026-12-19 07:00')
    expect(quietEnd(at('09:00'), { ...usualQuiet, isOff: true, until: at('15:00') }, zone)).toEqual(
      at('15:00'),
    )
  })

  it('end in the future, within a day, and outside of themselves', () => {
    fc.assert(
      fc.property(instant, time, time, (now, from, to) => {
        const quiet = { isOff: false, from, to, until: undefined }
        const end = quietEnd(now, quiet, zone)
        expect(end === undefined).toBe(!isWithinHours(localTime(now, zone), quiet))
        if (!end) return
        expect(end.getTime() - now.getTime()).toBeGreaterThan(0)
        expect(end.getTime() - now.getTime()).toBeLessThanOrEqual(86_400_000)
        expect(isWithinHours(localTime(end, zone), quiet)).toBe(false)
      }),
    )
  })

  it('never hold the last call beyond its day, but at night', () => {
    fc.assert(
      fc.property(instant, instant, time, time, (now, until, from, to) => {
        const lastCallOn = localDate(now, zone)
        const held = heldUntil({ now, quiet: { isOff: false, from, to, until }, zone, lastCallOn })
        const isNight = isWithinHours(localTime(now, zone), { from: '22:00', to: '07:00' })
        if (held && !isNight) expect(localDate(held, zone)).toBe(lastCallOn)
      }),
    )
  })

  it('do not end for everybody on the same minute, nor on the hour', () => {
    fc.assert(
      fc.property(fc.uuid(), (personId) => {
        const late = spread(at('07:00'), personId).getTime() - at('07:00').getTime()
        expect(late).toBeGreaterThan(0)
        expect(late).toBeLessThan(30 * 60_000)
      }),
    )
  })
})

describe('what is said of quiet hours', () => {
  it.each([
    ['22:00-07:00', { kind: 'hours', from: '22:00', to: '07:00' }],
    ['９：３０～11点半', { kind: 'hours', from: '09:30', to: '11:30' }],
    ['晚上九点到七点', { kind: 'hours', from: '21:00', to: '07:00' }],
    ['今天', { kind: 'today' }],
    ['到15:00', { kind: 'until', time: '15:00' }],
    ['下午3点前', { kind: 'until', time: '15:00' }],
    ['关闭', { kind: 'off' }],
    ['on', { kind: 'on' }],
    ['25:00-07:00', undefined],
    ['07:00-07:00', undefined],
    ['随便', undefined],
  ])('/quiet %s', (words, request) => {
    expect(readQuiet(words)).toEqual(request)
  })

  it.each([
    ['今天别打扰', { kind: 'today' }],
    ['下午三点前别发消息，我在上课', { kind: 'until', time: '15:00' }],
    ['今天有没有要交的', undefined],
    ['听课记录 今天第3节 柏承宇 数控编程 85分', undefined],
  ])('%s', (words, request) => {
    expect(readQuietSentence(words)).toEqual(request)
  })
})
