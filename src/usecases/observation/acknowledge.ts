import { mayAcknowledge } from '#src/domain/access.ts'
import type { Observation } from '#src/domain/observation.ts'
import { refusal } from '#src/failure.ts'
import { note } from '../audit/note.ts'
import { ofRecord } from '../audit/subjects.ts'
import type { Context } from '../context.ts'
import { observationOf } from './find.ts'

/** 已阅 — the observed teacher has read the record, and may reply. Said twice, the first counts. */
export async function acknowledgeObservation(
  context: Context,
  id: string,
  reply: string,
): Promise<{ readonly observation: Observation; readonly repeated: boolean }> {
  const observation = await observationOf(context, id)
  if (mayAcknowledge(context.actor, observation) !== true) throw refusal('access.observed')
  if (observation.status === 'withdrawn') {
    throw refusal('observation.withdrawnAlready', { number: observation.number })
  }
  if (observation.acknowledgement) return { observation, repeated: true }
  const read: Observation = {
    ...observation,
    status: 'acknowledged',
    acknowledgement: { at: context.now, reply },
  }
  if (!(await context.records.observations.settle(read))) throw refusal('observation.conflict')
  const details = { replied: reply !== '' }
  await note(context, 'observation.acknowledged', { ...ofRecord(read), details })
  return { observation: read, repeated: false }
}
