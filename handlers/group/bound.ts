import type { Ask } from '#src/bot/ask.ts'
import { groupBound } from '#src/cards/group-bound.ts'
import { replace, type Part } from '#src/bot/reply.ts'
import type { School } from '#src/domain/school.ts'
import { refusal } from '#src/failure.ts'
import { bindGroup } from '#src/usecases/group/bind.ts'

/** Binds the group one is in, or takes it from its school, and says so with the way back. */
export async function bindHere(ask: Ask, school: School | undefined): Promise<Part> {
  inGroupOnly(ask)
  const former = await bindGroup(ask, ask.place.id, school)
  return replace(groupBound, { school, former })
}

export function inGroupOnly({ place }: Ask): void {
  if (place.kind !== 'group') throw refusal('bind.inGroup')
}

/** A card asks or offers by what was so when it was drawn. */
export function unlessChanged({ place }: Ask, from: string): void {
  if ((place.school?.id ?? '') !== from) throw refusal('bind.changed')
}
