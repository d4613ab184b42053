import { heardAmong, type SetAppointment } from '#src/domain/appointment.ts'
import type { Observation, ObservationDraft } from '#src/domain/observation.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import { startDraft } from '../observation/open-draft.ts'
import { ownPlanned } from './find.ts'
import { keepAppointmentWords } from './words.ts'
import { ofAppointment } from './subject.ts'

/** What was filed was heard: the appointments of that lesson are done, and nobody is asked for a record any more. */
export async function fulfilAppointments(
  context: Context,
  { id: observationId, content }: Observation,
): Promise<readonly SetAppointment[]> {
  const { records, now } = context
  const { teacherId, date } = content
  const there = await records.appointments.list({ teacherId, from: date, to: date })
  const done = heardAmong(there, content).map((one) => ({
    ...one,
    state: 'done' as const,
    observationId,
    at: now,
  }))
  for (const one of done) {
    await records.appointments.put(one)
    await keepAppointmentWords(context, one)
    await note(context, 'appointment.done', ofAppointment(one))
  }
  return done
}

/** The draft of the record, as far as the appointment says it. */
export async function draftOfAppointment(context: Context, id: string) {
  const { on, periods, teacherId, observerIds, course, className, unannounced } = await ownPlanned(
    context,
    id,
  )
  const content: ObservationDraft = {
    date: on,
    periods,
    teacherId,
    observerIds,
    ...(course === '' ? {} : { course }),
    ...(className === '' ? {} : { className }),
    ...(unannounced ? { mode: '推门听课' as const } : {}),
  }
  return startDraft(context, content)
}
