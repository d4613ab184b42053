import { appointmentList } from '#src/cards/appointment-list.ts'
import { lesson } from './appointment.ts'
import { many, samplesOf, uuid } from './sample.ts'

const line = { ...lesson, id: uuid(1), over: false }

export const samples = samplesOf(appointmentList, {
  empty: { own: [], here: [] },
  'one to be filed, and one that others hear': { own: [{ ...line, over: true }, line], here: [line] },
  many: { own: many(40, () => line), here: many(40, () => line) },
})
