import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { permit } from '#src/bot/permit.ts'
import { mayReach, may } from '#src/domain/access.ts'
import { refusal } from '#src/failure.ts'
import { digestsFor, type DigestOf } from '#src/usecases/digest/scope.ts'
import type { Ask } from '#src/bot/ask.ts'
import { digestPart } from '../digest/shown.ts'

/** Another page of a digest, as things stand now. */
export const digestPage = defineAction({
  name: 'digest.page',
  value: z.object({ of: z.string(), page: z.int().min(1).max(10_000) }),
  allow: may('digest.read'),
  run: async (ask, { value: { of, page } }) => [await digestPart(ask, meant(ask, of), page)],
})

/** `all`, `majors` or the id of a school, as far as the right of whoever presses goes today. */
function meant(ask: Ask, of: string): DigestOf {
  const own = digestsFor(ask.actor, ask.consortium).find(({ kind }) => kind === of)
  if (own) return own
  const school = ask.consortium.schools.find(({ id }) => id === of)
  if (!school) throw refusal('chat.oldCard')
  permit(mayReach('digest.read', ask.actor, { schoolId: school.id }))
  return { kind: 'school', school }
}
