import type { SetAppointment } from '#src/domain/appointment.ts'
import type { Noted } from '../audit/note.ts'

/** The kind of the words about them among the reminders. */
export const appointmentWords = 'appointment'

/** By its day and lessons; nobody's name. */
export function ofAppointment({ id, on, periods, schoolId }: SetAppointment): Noted {
  return { subject: { kind: 'appointment', id, label: `${on} ${periods.join(',')}` }, schoolId }
}

/** What a message shows: to whoever made it, to somebody who is told. */
export const appointmentSubject = (id: string): string => `appointment:${id}`
export const appointmentTold = (id: string, personId: string): string => `appointment:${id}:of:${personId}`
