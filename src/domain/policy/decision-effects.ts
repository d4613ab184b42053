import type { ObligationKey, PlannedObligation } from '../obligation.ts'
import { withDecision, type Decision } from './decision.ts'
import { expand, type ExpandContext } from './expand.ts'
import type { PolicyItem, PolicyPack } from './pack.ts'

/** What a decision does to what is owed. */
export interface DecisionEffects {
  /** Due days that move, with how many duties each; none where nobody has said a day. */
  readonly due: readonly {
    readonly from: string | undefined
    readonly to: string | undefined
    readonly count: number
  }[]
  /** Duties that come into being, and such as nobody owes any more. */
  readonly added: number
  readonly removed: number
}

/** The items that hang on a decision: of a reading those that name it, of a pack all. */
export function itemsConcerned(packs: readonly PolicyPack[], decision: Decision): readonly PolicyItem[] {
  return packs.flatMap(({ id, items }) => items.filter((item) => isConcerned(item, id, decision)))
}

function isConcerned(item: PolicyItem, packId: string, decision: Decision): boolean {
  if (decision.kind === 'reading') return item.settings.includes(decision.name)
  return decision.kind === 'date' ? item.id === decision.itemId : packId === decision.packId
}

/** Works out what a decision would do. What is done stays, so that its keys are given. */
export function effectsOf(
  context: ExpandContext,
  decision: Decision,
  done: readonly ObligationKey[] = [],
): DecisionEffects {
  // Only what hangs on it is expanded; every setting stays, since duties may name any.
  const packs = context.packs.map((pack) => ({
    ...pack,
    items: pack.items.filter((item) => isConcerned(item, pack.id, decision)),
  }))
  const [before, after] = [context.decided, withDecision(context.decided, decision)].map((decided) =>
    planned({ ...context, packs, decided }),
  )
  if (!before || !after) return { due: [], added: 0, removed: 0 }
  const closed = new Set(done.map(keyOf))
  const gone = [...before.keys()].filter((key) => !after.has(key) && !closed.has(key))
  const moved = [...after].flatMap(([key, { dueOn: to }]) => {
    const former = before.get(key)
    if (!former || former.dueOn === to || closed.has(key)) return []
    return [{ from: former.dueOn, to }]
  })
  const groups = Map.groupBy(moved, ({ from, to }) => `${from} ${to}`)
  return {
    due: [...groups.values()].flatMap((group) =>
      group.slice(0, 1).map((one) => ({ ...one, count: group.length })),
    ),
    added: [...after.keys()].filter((key) => !before.has(key)).length,
    removed: gone.length,
  }
}

function planned(context: ExpandContext): ReadonlyMap<string, PlannedObligation> {
  const found = new Map<string, PlannedObligation>()
  for (const { duties } of expand(context)) {
    for (const { obligation } of duties) found.set(keyOf(obligation), obligation)
  }
  return found
}

function keyOf({ item, schoolId, majorId = '', period, part }: ObligationKey): string {
  return [item, schoolId, majorId, period, part].join(' ')
}
