import type { Rulebook } from '#src/domain/rulebook.ts'
import type { Context } from '../context.ts'

interface Cited {
  readonly id: string
  readonly clause: string
  readonly what: { readonly zh: string; readonly en: string }
}

/** Items with what a reader has to be told of them, in the order of the packs. */
export function citedItems(
  { rules }: { readonly rules: Pick<Rulebook, 'packs'> },
  ids: readonly string[],
): readonly Cited[] {
  return rules.packs
    .flatMap(({ items }) => items)
    .filter(({ id }) => ids.includes(id))
    .map(({ id, clause, what }) => ({ id, clause, what }))
}

/** 一事多计 — the items for which a record counts. */
export async function countedItems(
  { records, rules }: Pick<Context, 'records'> & { readonly rules: Pick<Rulebook, 'packs'> },
  observationId: string,
): Promise<readonly Cited[]> {
  const credits = await records.credits.ofRecord('observation', observationId)
  const owed = await records.obligations.byIds(credits.map(({ obligationId }) => obligationId))
  return citedItems(
    { rules },
    owed.map(({ item }) => item),
  )
}
