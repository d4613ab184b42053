import { appointmentCard } from '#src/cards/appointment-card.ts'
import { lesson } from './appointment.ts'
import { many, samplesOf, uuid } from './sample.ts'

const lessons = { morning: ['08:20', '09:10'], afternoon: ['14:00'], evening: ['19:00'] }
const planned = {
  ...lesson,
  id: uuid(1),
  state: 'planned',
  unannounced: true,
  over: false,
  warnings: [],
  lessons,
} as const

export const samples = samplesOf(appointmentCard, {
  planned: { ...planned, warnings: [{ code: 'make_up_day', timetableOf: undefined }, { code: 'clash' }] },
  'of a day with many lessons': {
    ...planned,
    lessons: {
      morning: [...many(8, () => '08:20')],
      afternoon: [...many(8, () => '14:00')],
      evening: [...many(4, () => '19:00')],
    },
  },
  'over and not filed': { ...planned, over: true, unannounced: false },
  filed: { ...planned, state: 'done' },
  'called off': { ...planned, state: 'cancelled' },
})
