import type { Rulebook } from '#src/domain/rulebook.ts'
import { itemOf } from './duty-of.ts'

/** The clause something rests on, as it is cited: document, place in it, how strongly it is put. */
export function shownClause(rules: Pick<Rulebook, 'packs'>, id: string) {
  const found = itemOf(rules, id)
  if (!found)
    return { id, document: undefined, place: '', what: undefined, force: undefined, consequence: '' }
  const { pack, item } = found
  return {
    id,
    document: pack.name,
    place: item.clause,
    what: item.what,
    force: item.force,
    consequence: item.consequence ?? '',
  }
}
