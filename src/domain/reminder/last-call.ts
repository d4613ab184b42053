import { deadlineOf, type Obligation } from '../obligation.ts'
import { isBinding } from '../policy/force.ts'
import type { Rulebook } from '../rulebook.ts'

/** The first day, from today, on which something among these is due that must be done; until then it may not be silenced. */
export function lastCallOn(
  open: readonly Obligation[],
  { rules, today }: { readonly rules: Pick<Rulebook, 'packs'>; readonly today: string },
): string | undefined {
  const binding = bindingIn(rules.packs)
  return open
    .flatMap((obligation) => (binding.has(obligation.item) ? (deadlineOf(obligation) ?? []) : []))
    .filter((day) => day >= today)
    .toSorted()[0]
}

/** Packs are read once, and asked about for every reminder of a large consortium. */
const known = new WeakMap<Rulebook['packs'], ReadonlySet<string>>()

function bindingIn(packs: Rulebook['packs']): ReadonlySet<string> {
  const before = known.get(packs)
  if (before) return before
  const items = packs.flatMap((pack) => pack.items)
  const found = new Set(items.filter(({ force }) => isBinding(force)).map(({ id }) => id))
  known.set(packs, found)
  return found
}
