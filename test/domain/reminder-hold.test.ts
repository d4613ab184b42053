import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate, localTime } from '#src/domain/dates.ts'
import { holdUntil, type Holding } from '#src/domain/reminder/hold.ts'
import { isWithinHours, usualQuiet, type Quiet } from '#src/domain/reminder/quiet.ts'
import { breakAfter, teachingTimeOf, type TeachingTime } from '#src/domain/reminder/teaching-time.ts'
import { inForce } from '#src/domain/rulebook.ts'
import { readRules } from '#src/rules.ts'
import { lessons, zone } from './demo-consortium.ts'

const rules = readRules(zone)
const term = {
  id: '2026-2027-1',
  name: '2026—2027学年第一学期',
  firstDay: '2026-08-31',
  weeks: 20,
  lastDay: '2027-01-15',
  freshmenStart: '2026-08-31',
}
const teaching = teachingTimeOf(inForce(rules, { ownDays: [] }), [term])
const at = (time: string) => new Date(`2026-12-18T${time}:00+08:00`)
const inLessons: Quiet = { ...usualQuiet, inLessons: true }
const said = (instant: Date | undefined) =>
  instant && `${localDate(instant, zone)} ${localTime(instant, zone)}`
const hold = (now: Date, quiet: Quiet, over: Partial<Holding> = {}) =>
  holdUntil({ now, quiet, zone, lastCallOn: undefined, personId: 'ou', teaching, ...over })

describe('a lesson', () => {
  it.each([
    ['08:19', undefined],
    ['08:20', '2026-12-18 09:05'],
    ['09:04', '2026-12-18 09:05'],
    ['09:05', undefined],
    ['09:10', '2026-12-18 09:55'],
    ['12:30', undefined],
    ['16:29', '2026-12-18 16:30'],
  ])('at %s ends at %s', (now, end) => {
    expect(said(breakAfter(at(now), teaching, zone)?.from)).toBe(end)
  })

  it('is held on working days of a term, make-up days among them, and on no other', () => {
    const isHeld = (date: string) =>
      breakAfter(new Date(`${date}T08:30:00+08:00`), teaching, zone) !== undefined
    expect(isHeld('2026-12-18')).toBe(true)
    expect(isHeld('2026-10-10')).toBe(true)
    expect(isHeld('2026-12-19')).toBe(false)
    expect(isHeld('2026-10-01')).toBe(false)
    expect(isHeld('2027-01-18')).toBe(false)
  })

  it('that follows without a break is the same one', () => {
    const long: TeachingTime = { ...teaching, minutes: 50 }
    expect(said(breakAfter(at('08:30'), long, zone)?.from)).toBe('2026-12-18 10:00')
  })
})

const instant = fc.date({
  min: new Date('2026-08-01'),
  max: new Date('2027-03-01'),
  noInvalidDate: true,
})
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const quiets: fc.Arbitrary<Quiet> = fc
  .record({ isOff: fc.boolean(), from: time, to: time, until: fc.option(instant, { nil: undefined }) })
  .chain((quiet) => fc.constantFrom<Quiet>(quiet, { ...quiet, inLessons: true }))

/** Whether somebody is quiet or teaches at an instant. */
function isQuiet(now: Date, quiet: Quiet): boolean {
  const isOnce = quiet.until !== undefined && quiet.until > now
  const isHours = !quiet.isOff && isWithinHours(localTime(now, zone), quiet)
  return isOnce || isHours || (quiet.inLessons === true && breakAfter(now, teaching, zone) !== undefined)
}

describe('whoever is not to be disturbed in lessons', () => {
  it('hears in the next break, before the next lesson', () => {
    fc.assert(
      fc.property(fc.uuid(), (personId) => {
        const until = hold(at('08:30'), inLessons, { personId })
        expect(said(until)?.slice(11)).toMatch(/^09:0[5-9]$/)
      }),
    )
  })

  it('is told at once in a break, on a day off, and where they have not asked for it', () => {
    expect(hold(at('09:06'), inLessons)).toBeUndefined()
    expect(hold(at('08:30'), usualQuiet)).toBeUndefined()
    expect(hold(new Date('2026-12-19T08:30:00+08:00'), inLessons)).toBeUndefined()
  })

  it('is not told in the lesson into which other quiet hours end', () => {
    const quiet: Quiet = { ...inLessons, from: '22:00', to: '08:25' }
    expect(said(hold(at('08:00'), quiet))?.slice(11)).toMatch(/^09:0[5-9]$/)
  })

  it('hears the last call in the break of its day', () => {
    expect(said(hold(at('14:10'), inLessons, { lastCallOn: '2026-12-18' }))).toMatch(/^2026-12-18 14:4[5-9]$/)
  })
})

describe('what waits', () => {
  it('is never said in quiet hours or in a lesson, and is said in the end', () => {
    fc.assert(
      fc.property(instant, quiets, fc.uuid(), (now, quiet, personId) => {
        const until = hold(now, quiet, { personId })
        if (!until) {
          expect(isQuiet(now, quiet)).toBe(false)
          return
        }
        expect(isQuiet(now, quiet)).toBe(true)
        expect(until.getTime()).toBeGreaterThan(now.getTime())
        expect(isQuiet(until, quiet)).toBe(false)
      }),
    )
  })

  it('for the last call of what must be done is said on its day, but at night', () => {
    fc.assert(
      fc.property(instant, quiets, fc.uuid(), (now, quiet, personId) => {
        const day = localDate(now, zone)
        const until = hold(now, quiet, { personId, lastCallOn: day })
        const isNight = isWithinHours(localTime(now, zone), { from: '22:00', to: '07:00' })
        if (until && !isNight) expect(localDate(until, zone)).toBe(day)
      }),
    )
  })

  it('in a school that teaches into the night is not lost for it', () => {
    const late = { ...teaching, plan: { ...lessons, evening: ['21:30'] } }
    expect(hold(at('21:40'), inLessons, { lastCallOn: '2026-12-18', teaching: late })).toBeUndefined()
    expect(said(hold(at('21:40'), inLessons, { teaching: late }))).toMatch(/^2026-12-19 07:/)
  })
})
