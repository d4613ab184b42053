import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heardAmong, missingIn, type Appointment } from '#src/domain/appointment.ts'
import {
  appointmentDoubts,
  appointmentFaults,
  appointmentWarnings,
  type AppointmentContext,
} from '#src/domain/appointment-review.ts'
import { appointmentTimes } from '#src/domain/appointment-times.ts'
import { addDays, localDate, localTime } from '#src/domain/dates.ts'
import { createWorkCalendar } from '#src/domain/calendar.ts'
import { calendar, lessons, today, year2026, zone } from './demo-consortium.ts'

const planned: Appointment = {
  id: 'a1',
  observerIds: ['o1'],
  teacherId: 't1',
  schoolId: 'XL',
  majorId: undefined,
  course: '',
  className: '',
  on: '2026-11-25',
  periods: [3],
  part: undefined,
  unannounced: false,
  state: 'planned',
  observationId: undefined,
  at: new Date('2026-11-22T02:00:00Z'),
}
const now = new Date('2026-11-22T02:00:00Z')
const context: AppointmentContext = { now, today, calendar, lessons, zone, others: [] }

describe('an appointment', () => {
  it('asks for the teacher, the day and the lesson, in this order', () => {
    const nothing = { ...planned, teacherId: undefined, on: undefined, periods: [] }
    expect(missingIn(nothing)).toEqual(['teacher', 'date', 'periods'])
    expect(missingIn({ ...nothing, on: '2026-11-25' })).toEqual(['teacher', 'periods'])
    expect(missingIn(planned)).toEqual([])
  })

  it.each([
    ['past', { on: '2026-11-21' }],
    ['past', { on: '2026-11-22', periods: [1] }],
    ['tooFar', { on: '2028-11-22' }],
    ['noSuchPeriod', { periods: [3, 8] }],
    ['ownLesson', { observerIds: ['o1', 't1'] }],
  ] as const)('cannot be: %s', (code, over) => {
    expect(appointmentFaults({ ...planned, ...over }, context).map((fault) => fault.code)).toEqual([code])
  })

  it('can be later on the same day', () => {
    expect(appointmentFaults({ ...planned, on: today, periods: [5] }, context)).toEqual([])
  })

  it('on a day on which nobody teaches has to be meant; a day in lieu is only told of', () => {
    const of = (on: string) => appointmentWarnings({ ...planned, on }, context)
    expect(of('2026-11-28')).toEqual([{ code: 'non_workday', kind: 'weekend' }])
    expect(appointmentDoubts({ on: '2026-11-28' }, of('2026-11-28'))).toEqual(['non_workday:2026-11-28'])
    expect(of('2026-10-10')).toEqual([{ code: 'make_up_day', timetableOf: undefined }])
    expect(appointmentDoubts({ on: '2026-10-10' }, of('2026-10-10'))).toEqual([])
    expect(of('2027-01-06')).toEqual([{ code: 'provisional' }])
    expect(of('2026-11-25')).toEqual([])
  })

  it('with the lessons of another weekday says of which', () => {
    const own = createWorkCalendar({
      years: [year2026],
      ownDays: [{ date: '2026-11-25', kind: 'work', timetableOf: 1, note: '' }],
    })
    expect(appointmentWarnings(planned, { ...context, calendar: own })).toEqual([
      { code: 'make_up_day', timetableOf: 1 },
    ])
  })

  it('at the same time as another one is told of', () => {
    const others = [planned, { ...planned, id: 'a2', periods: [3, 4] }]
    expect(appointmentWarnings(planned, { ...context, others })).toEqual([{ code: 'clash' }])
    expect(appointmentWarnings(planned, { ...context, others: [planned] })).toEqual([])
  })
})

describe('a record of the lesson', () => {
  const record = { date: '2026-11-25', teacherId: 't1', observerIds: ['o2', 'o1'], periods: [3, 4] }

  it.each([
    ['of one of its lessons fulfils it', record, ['a1']],
    ['at another hour of that day fulfils the only one', { ...record, periods: [6] }, ['a1']],
    ['of another day does not', { ...record, date: '2026-11-26' }, []],
    ['of another teacher does not', { ...record, teacherId: 't2' }, []],
    ['by somebody else does not', { ...record, observerIds: ['o2'] }, []],
  ])('%s', (_, heard, ids) => {
    expect(heardAmong([planned], heard).map(({ id }) => id)).toEqual(ids)
  })

  it('fulfils of two only the one of its lesson', () => {
    const two = [planned, { ...planned, id: 'a2', periods: [6] }]
    expect(heardAmong(two, record).map(({ id }) => id)).toEqual(['a1'])
    expect(heardAmong(two, { ...record, periods: [1] })).toEqual([])
    expect(heardAmong([{ ...planned, state: 'cancelled' }], record)).toEqual([])
  })
})

describe('the words about it', () => {
  it('come half an hour before by the bell, and on the working day before, whatever the day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 39 }),
        fc.integer({ min: 1, max: 7 }),
        fc.uuid(),
        (days, period, personId) => {
          const on = addDays(today, days)
          const times = appointmentTimes({ on, periods: [period] }, { personId, calendar, lessons, zone })
          if (!times) return false
          const starts = new Date(times.soon.getTime() + 30 * 60_000)
          expect(localDate(starts, zone)).toBe(on)
          expect([...lessons.morning, ...lessons.afternoon][period - 1]).toBe(localTime(starts, zone))
          const eve = localDate(times.eve, zone)
          expect(eve < on && calendar.isWorkingDay(eve)).toBe(true)
          return times.eve < times.soon && times.soon < times.over
        },
      ),
    )
  })

  it('are none for a lesson the day has not', () => {
    const rest = { personId: 'p', calendar, lessons, zone }
    expect(appointmentTimes({ on: today, periods: [9] }, rest)).toBeUndefined()
  })
})
