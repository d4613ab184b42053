import { mayReach, type Matter } from '#src/domain/access.ts'
import { refusal } from '#src/failure.ts'
import type { Rectification } from '#src/ports/filings.ts'
import type { Context } from '../context.ts'
import { actorFor, delegatorsOf } from '../review/stead.ts'

/** A notice by its id, locked, as far as whoever asks may read it. */
export async function rectificationOf(context: Context, id: string): Promise<Rectification> {
  const { records } = context
  await records.rectifications.hold(id)
  const found = await records.rectifications.byId(id)
  if (!found) throw refusal('rectify.missing')
  if (!(await mayRead(context, found))) throw refusal('access.ownSchool')
  return found
}

async function mayRead(context: Context, matter: Matter): Promise<boolean> {
  if (mayReach('rectification.read', context.actor, matter) === true) return true
  return mayVerify(context, matter)
}

/** Whoever may demand it may verify it, and for a time whoever they handed their reviews over to. */
export async function mayVerify(context: Context, matter: Matter): Promise<boolean> {
  if (mayReach('rectification.open', context.actor, matter) === true) return true
  const delegators = await delegatorsOf(context)
  return delegators.some((one) => mayReach('rectification.open', actorFor(context, one), matter) === true)
}
