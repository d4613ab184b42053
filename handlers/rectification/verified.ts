import type { Ask } from '#src/bot/ask.ts'
import { tell, type Part } from '#src/bot/reply.ts'
import { sentence } from '#src/i18n/say.ts'
import type { Verified } from '#src/usecases/rectification/verify.ts'
import { redrawn, tellSchool } from './told.ts'

/** After a verification: every card shows it, the school is told, and whoever it was done for. */
export async function sayVerified(ask: Ask, { rectification, round }: Verified): Promise<readonly Part[]> {
  const { number, schoolId } = rectification
  const school = ask.consortium.schools.find(({ id }) => id === schoolId)?.name ?? schoolId
  const by = ask.actor.person?.name ?? ''
  const { insteadOfId } = round
  return [
    ...(await redrawn(ask, rectification, 'reviewer')),
    ...(await tellSchool(ask, rectification)),
    ...(insteadOfId === undefined
      ? []
      : [tell({ personId: insteadOfId }, sentence('rectify.instead', { by, number, school }))]),
  ]
}
