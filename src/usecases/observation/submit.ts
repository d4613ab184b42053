import { mayChangeObservation } from '#src/domain/access.ts'
import { changedSlots } from '#src/domain/observation-changes.ts'
import { formatNumber } from '#src/domain/observation-number.ts'
import type { Observation, ObservationContent } from '#src/domain/observation.ts'
import { yearOf } from '#src/domain/dates.ts'
import { refusal } from '#src/failure.ts'
import type { Draft } from '#src/ports/observations.ts'
import { note } from '../audit/note.ts'
import { ofRecord } from '../audit/subjects.ts'
import type { SetAppointment } from '#src/domain/appointment.ts'
import { fulfilAppointments } from '../appointment/fulfil.ts'
import type { Context } from '../context.ts'
import { creditObservation } from '../duties/credit.ts'
import { giveAttachments } from './attachments.ts'
import { placeOfLesson } from '../teaching/roster.ts'
import { askerOf } from './roster.ts'

export interface Filed {
  readonly observation: Observation
  /** The record before it was changed; none for a new one. */
  readonly before: Observation | undefined
  /** What was to be heard and now is. */
  readonly heard?: readonly SetAppointment[]
}

/** Files what a draft holds: a new record with the next number, or the next version of one. The draft is gone. */
export async function submitDraft(
  context: Context,
  draft: Draft,
  content: ObservationContent,
): Promise<Filed> {
  const filed =
    draft.observationId === undefined
      ? await fileNew(context, content)
      : await fileChange(context, draft.observationId, content)
  await giveAttachments(context, draft, filed.observation)
  await context.records.drafts.remove(draft.id)
  return filed
}

async function fileNew(context: Context, content: ObservationContent): Promise<Filed> {
  const { records, now, today, newId } = context
  const teacher = await records.people.byId(content.teacherId)
  if (!teacher) throw refusal('fault.teacher', { text: content.teacherId })
  const year = yearOf(today)
  const observation: Observation = {
    id: newId(),
    number: formatNumber('TK', year, await records.numbers.next('TK', year)),
    version: 1,
    content,
    ...(await placeOfLesson(records, teacher, content.className)),
    status: 'submitted',
    filedAt: now,
    acknowledgement: undefined,
  }
  await records.observations.insert(observation, askerOf(context).id)
  await creditObservation(context, observation)
  await note(context, 'observation.filed', ofRecord(observation))
  return { observation, before: undefined, heard: await fulfilAppointments(context, observation) }
}

async function fileChange(context: Context, id: string, content: ObservationContent): Promise<Filed> {
  const { actor, records } = context
  const before = await records.observations.byId(id)
  if (!before) throw refusal('observation.missing')
  if (mayChangeObservation(actor, before) !== true) throw refusal('access.observer')
  if (before.status === 'withdrawn') throw refusal('observation.withdrawnAlready', { number: before.number })
  const slots = changedSlots(before.content, content)
  if (slots.length === 0) return { observation: before, before }
  const teacher = await records.people.byId(content.teacherId)
  if (!teacher) throw refusal('fault.teacher', { text: content.teacherId })
  const observation: Observation = {
    ...before,
    version: before.version + 1,
    content,
    ...(await placeOfLesson(records, teacher, content.className)),
    // What was read is not what stands there now: it waits to be read again.
    status: 'submitted',
    acknowledgement: undefined,
  }
  if (!(await records.observations.update(observation, askerOf(context).id, context.now)))
    throw refusal('observation.conflict')
  await creditObservation(context, observation)
  const details = { version: observation.version, slots: [...slots] }
  await note(context, 'observation.changed', { ...ofRecord(observation), details })
  return { observation, before }
}
