import type { Ask } from '#src/bot/ask.ts'

/** A group that stands for no school may hold anybody: it hears nothing of the consortium. */
export function isUnbound({ place }: Pick<Ask, 'place'>): boolean {
  return place.kind === 'group' && place.school === undefined
}
