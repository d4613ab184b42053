import type { Ask } from '#src/bot/ask.ts'
import { show, replace, type Part } from '#src/bot/reply.ts'
import { digestAll } from '#src/cards/digest-all.ts'
import { digestOwn } from '#src/cards/digest-own.ts'
import type { DigestTarget } from '#src/domain/digest/schedule.ts'
import { allDigest } from '#src/usecases/digest/all-digest.ts'
import { ownDigest } from '#src/usecases/digest/own-digest.ts'
import { nextOwn, sinceLast } from '#src/usecases/digest/schedule.ts'
import type { DigestOf } from '#src/usecases/digest/scope.ts'

/** One digest as a card; another page of it in place of the card that was pressed. */
export async function digestPart(ask: Ask, of: DigestOf, page?: number): Promise<Part> {
  const { person } = ask.actor
  const target: DigestTarget | undefined = person && { personId: person.id }
  const asked = { since: await sinceLast(ask, target), page: page ?? 1 }
  const next = await nextOwn(ask)
  const put = page === undefined ? show : replace
  if (of.kind === 'all') return put(digestAll, { digest: await allDigest(ask, asked), next })
  return put(digestOwn, { digest: await ownDigest(ask, of, asked), next })
}
