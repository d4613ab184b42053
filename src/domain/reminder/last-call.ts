import { deadlineOf, type Obligation } from '../obligation.ts'
import { isBinding } from '../policy/force.ts'
import type { Rulebook } from '../rulebook.ts'

/** The first day, from today, on which something among these is due that must be done; until then it may not be silenced. */
export function lastCallOn(
  open: readonly Obligation[],
  { rules, today }: { readonly rules: Pick<Rulebook, 'packs'>; readonly today: string },
): string | undefined {
  const items = rules.packs.flatMap((pack) => pack.items)
  const binding = new Set(items.filter(({ force }) => isBinding(force)).map(({ id }) => id))
  return open
    .flatMap((obligation) => (binding.has(obligation.item) ? (deadlineOf(obligation) ?? []) : []))
    .filter((day) => day >= today)
    .toSorted()[0]
}
