import { mayReach } from '#src/domain/access.ts'
import { isDate } from '#src/domain/dates.ts'
import { deadlineOf, isOwed, type Obligation } from '#src/domain/obligation.ts'
import { refusal } from '#src/failure.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'

/** In characters. */
const longestReason = 500

export async function owedObligation({ actor, records }: Context, id: string): Promise<Obligation> {
  const obligation = await records.obligations.byId(id)
  if (!obligation) throw refusal('file.gone')
  if (mayReach('filing.file', actor, obligation) !== true) throw refusal('access.filers')
  if (!isOwed(obligation)) throw refusal('extend.done')
  return obligation
}

/** 申请延期 — until a day after the deadline, with a reason. Asked again before it was decided, the later one counts. */
export async function askExtension(
  context: Context,
  id: string,
  { until, reason }: { readonly until: string; readonly reason: string },
): Promise<Obligation> {
  const { records, today } = context
  const obligation = await owedObligation(context, id)
  const { extension: former } = obligation
  if (former?.state === 'granted') throw refusal('extend.grantedAlready', { date: former.until })
  const deadline = deadlineOf(obligation)
  if (deadline === undefined) throw refusal('extend.noDeadline')
  if (!isDate(until) || until <= deadline || until < today)
    throw refusal('extend.tooSoon', { date: deadline })
  if (reason.trim() === '') throw refusal('extend.noReason')
  if (Array.from(reason).length > longestReason) throw refusal('extend.longReason', { max: longestReason })
  const extension = { state: 'asked', until, reason: reason.trim() } as const
  await records.obligations.setExtension(id, extension)
  await note(context, 'filing.extension_asked', {
    subject: { kind: 'obligation', id, label: obligation.item },
    schoolId: obligation.schoolId,
    details: { until },
  })
  return { ...obligation, extension }
}
