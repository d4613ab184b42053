import type { Ask } from '#src/bot/ask.ts'
import { redraw, type Part } from '#src/bot/reply.ts'
import { appointmentCard } from '#src/cards/appointment-card.ts'
import type { SetAppointment } from '#src/domain/appointment.ts'
import { showOwn } from '#src/usecases/appointment/shown.ts'
import { appointmentSubject } from '#src/usecases/appointment/subject.ts'

/** The cards of appointments that a record has fulfilled say so. */
export async function redrawHeard(ask: Ask, heard: readonly SetAppointment[]): Promise<readonly Part[]> {
  const parts: Part[] = []
  for (const one of heard) {
    parts.push(redraw(appointmentSubject(one.id), appointmentCard, await showOwn(ask, one)))
  }
  return parts
}
