import { mayChangeObservation } from '#src/domain/access.ts'
import type { Observation } from '#src/domain/observation.ts'
import { refusal } from '#src/failure.ts'
import type { Context } from '../context.ts'
import { observationOf } from './find.ts'

/** Takes a record back. It keeps its number and its versions, and counts no more. */
export async function withdrawObservation(context: Context, id: string): Promise<Observation> {
  const observation = await observationOf(context, id)
  if (mayChangeObservation(context.actor, observation) !== true) throw refusal('access.observer')
  if (observation.status === 'withdrawn') return observation
  const withdrawn: Observation = { ...observation, status: 'withdrawn' }
  if (!(await context.records.observations.settle(withdrawn))) throw refusal('observation.conflict')
  return withdrawn
}
