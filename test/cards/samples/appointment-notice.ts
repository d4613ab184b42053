import { appointmentNotice } from '#src/cards/appointment-notice.ts'
import { lesson } from './appointment.ts'
import { injection, samplesOf } from './sample.ts'

const made = {
  ...lesson,
  as: 'teacher',
  change: 'made',
  former: undefined,
  reason: '',
  unannounced: false,
} as const

export const samples = samplesOf(appointmentNotice, {
  'to the teacher': made,
  'to a coordinator, unannounced': { ...made, as: 'coordinator', unannounced: true },
  'to whoever goes along, moved': {
    ...made,
    as: 'observer',
    change: 'moved',
    former: { on: '2026-11-24', week: 13, periods: [1], from: '' },
  },
  'called off, with a reason': { ...made, change: 'cancelled', reason: injection.slice(0, 100) },
})
