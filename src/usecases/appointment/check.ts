import { missingIn, type Appointment } from '#src/domain/appointment.ts'
import {
  appointmentDoubts,
  appointmentFaults,
  appointmentWarnings,
  type AppointmentContext,
  type AppointmentFault,
} from '#src/domain/appointment-review.ts'
import { refusal } from '#src/failure.ts'
import type { Context } from '../context.ts'

/** What stands in the way of it and what one should know; refused where it cannot be. */
export async function checkAppointment(context: Context, appointment: Appointment) {
  const around = await aroundOf(context, appointment)
  const [fault] = appointmentFaults(appointment, around)
  if (fault) throw refused(fault)
  const warnings = appointmentWarnings(appointment, around)
  return { missing: missingIn(appointment), warnings, doubts: appointmentDoubts(appointment, warnings) }
}

async function aroundOf(
  { records, rules, now, today }: Context,
  { on, observerIds }: Appointment,
): Promise<AppointmentContext> {
  const { calendar, lessons, timeZone: zone } = rules
  const [observerId] = observerIds
  const others =
    on === undefined || observerId === undefined
      ? []
      : await records.appointments.list({ observerId, from: on, to: on })
  return { now, today, calendar, lessons, zone, others }
}

function refused(fault: AppointmentFault) {
  if (fault.code === 'past') return refusal('appointment.past', { date: fault.on })
  if (fault.code === 'tooFar') return refusal('appointment.tooFar', { date: fault.on })
  if (fault.code === 'ownLesson') return refusal('appointment.ownLesson')
  return refusal('fault.periods', { text: fault.period, count: fault.lessons })
}
