import type { Observation } from '#src/domain/observation.ts'
import { refusal } from '#src/failure.ts'
import type { Context } from '../context.ts'

/** A record by its id, or a refusal that says it is not there. */
export async function observationOf({ records }: Context, id: string): Promise<Observation> {
  const observation = await records.observations.byId(id)
  if (!observation) throw refusal('observation.missing')
  return observation
}
