import { neededFor, settledBy, type CreditingItem } from '#src/domain/policy/credit.ts'
import type { Obligation, ObligationKey } from '#src/domain/obligation.ts'
import type { Records } from '#src/ports/store.ts'

/** Brings the states of these obligations into line with what counts for them. */
export async function settleAll(
  records: Records,
  items: readonly CreditingItem[],
  moved: { readonly ids: readonly string[]; readonly lost: ReadonlySet<string> },
): Promise<void> {
  for (const obligation of await records.obligations.byIds(moved.ids)) {
    await settle(records, items, { obligation, lost: moved.lost.has(obligation.id) })
  }
}

interface Settling {
  readonly obligation: Obligation
  readonly lost: boolean
}

/** What was filed is settled by its filing. */
async function settle(
  records: Records,
  items: readonly CreditingItem[],
  { obligation, lost }: Settling,
): Promise<void> {
  const { id, item, part, state, doneOn } = obligation
  const filing = await records.filings.ofObligation(id)
  if (filing && filing.state !== 'draft') return
  const crediting = items.find((one) => one.item === item)
  const needed = neededFor(part, { parts: await partsOf(records, obligation), times: crediting?.times ?? 1 })
  const days = await records.credits.days(id, needed)
  const settled = settledBy(obligation, { days, needed, begun: filing !== undefined, lost })
  if (!settled || (settled.state === state && settled.doneOn === doneOn)) return
  await records.obligations.setState(id, settled.state, settled.doneOn)
  if (settled.state === 'missing' && crediting?.open === true) await takeAway(records, obligation)
}

/** What was only written down because it was done is not owed once it was not. */
async function takeAway({ obligations }: Records, { id, item, period }: Obligation): Promise<void> {
  const others = await obligations.list({ items: [item], periods: [period] })
  const keep = others.filter((one) => one.id !== id)
  await obligations.removeUnbegun(keep, { items: [item], periods: [period] })
}

async function partsOf(
  { obligations }: Records,
  { item, schoolId, majorId, period }: ObligationKey,
): Promise<number> {
  const found = await obligations.list({ items: [item], schoolIds: [schoolId], periods: [period] })
  return Math.max(1, ...found.filter((one) => one.majorId === majorId).map(({ part }) => part))
}
