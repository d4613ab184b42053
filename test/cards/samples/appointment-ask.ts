import { appointmentAsk } from '#src/cards/appointment-ask.ts'
import { bare, lesson } from './appointment.ts'
import { injection, many, samplesOf, uuid } from './sample.ts'

const rest = { id: uuid(1), warnings: [], doubts: [], teachers: [], lessons: [] }

export const samples = samplesOf(appointmentAsk, {
  'for the teacher, of as many as fit': {
    ...bare,
    ...rest,
    slot: 'teacher',
    teachers: many(40, (index) => ({ id: uuid(index), name: injection })),
  },
  'for a teacher who cannot be chosen': { ...bare, ...rest, slot: 'teacher' },
  'for the day': { ...bare, ...rest, teacher: injection, slot: 'date' },
  'for the periods': {
    ...lesson,
    ...rest,
    periods: [],
    slot: 'periods',
    warnings: [{ code: 'make_up_day', timetableOf: 3 }],
    lessons: many(10, (index) => ({ period: index + 1, time: '08:20' })),
  },
  'whether a day off is meant': {
    ...lesson,
    ...rest,
    slot: 'day',
    doubts: ['non_workday:2026-11-22'],
    warnings: [{ code: 'non_workday', kind: 'weekend' }, { code: 'clash' }],
  },
  'whether it is moved to a holiday': {
    ...lesson,
    ...rest,
    slot: 'day',
    doubts: ['non_workday:2027-01-01'],
    move: { on: '2027-01-01', periods: [1] },
    warnings: [{ code: 'non_workday', kind: 'holiday' }, { code: 'provisional' }],
  },
})
