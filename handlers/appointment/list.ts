import type { Ask } from '#src/bot/ask.ts'
import { show, type Part } from '#src/bot/reply.ts'
import { appointmentList, type AppointmentLine } from '#src/cards/appointment-list.ts'
import type { SetAppointment } from '#src/domain/appointment.ts'
import { appointmentsOf, showAppointment } from '#src/usecases/appointment/shown.ts'

/** 听课预约 — one's own, and those at one's school. */
export async function listAppointments(ask: Ask): Promise<Part> {
  const { own, here } = await appointmentsOf(ask)
  return show(appointmentList, { own: await linesOf(ask, own), here: await linesOf(ask, here) })
}

export async function linesOf(
  ask: Ask,
  appointments: readonly SetAppointment[],
): Promise<readonly AppointmentLine[]> {
  return Promise.all(appointments.map((one) => showAppointment(ask, one)))
}
