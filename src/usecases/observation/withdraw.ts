import { mayChangeObservation } from '#src/domain/access.ts'
import type { Observation } from '#src/domain/observation.ts'
import { refusal } from '#src/failure.ts'
import { note } from '../audit/note.ts'
import { ofRecord } from '../audit/subjects.ts'
import type { Context } from '../context.ts'
import { creditObservation } from '../duties/credit.ts'
import { observationOf } from './find.ts'

export interface Withdrawn {
  readonly observation: Observation
  readonly repeated: boolean
  /** The items for which it counted and does no more. */
  readonly lost: readonly string[]
}

/** Takes a record back. It keeps its number and its versions, and counts no more. Said twice, it happens once. */
export async function withdrawObservation(context: Context, id: string): Promise<Withdrawn> {
  const observation = await observationOf(context, id)
  if (mayChangeObservation(context.actor, observation) !== true) throw refusal('access.observer')
  if (observation.status === 'withdrawn') return { observation, repeated: true, lost: [] }
  const withdrawn: Observation = { ...observation, status: 'withdrawn' }
  if (!(await context.records.observations.settle(withdrawn))) throw refusal('observation.conflict')
  const { lost } = await creditObservation(context, withdrawn)
  await note(context, 'observation.withdrawn', ofRecord(withdrawn))
  return { observation: withdrawn, repeated: false, lost }
}
