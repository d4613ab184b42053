import type { Appointment } from '#src/domain/appointment.ts'
import type { Context } from '../context.ts'
import { ownDraft } from '../observation/open-draft.ts'
import { askerOf } from '../observation/roster.ts'
import { beginAppointment } from './make.ts'

/** What a draft says of when, whose and where; what it says of how the lesson was is gone with it. */
export async function beginFromDraft(context: Context, draftId: string): Promise<Appointment> {
  const { id, content } = await ownDraft(context, draftId)
  const { date, periods = [], teacherId, observerIds = [], course = '', className = '', mode } = content
  const asking = await beginAppointment(context, {
    on: date,
    periods,
    part: undefined,
    teacherId,
    teacherIds: [],
    course,
    className,
    coObserverIds: observerIds.filter((one) => one !== askerOf(context).id),
    unannounced: mode === '推门听课',
  })
  await context.records.drafts.remove(id)
  return asking
}
