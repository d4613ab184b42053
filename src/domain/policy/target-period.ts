import type { Entry } from './item-index.ts'

/** 目标期 — the last day a target is set for, and whether it is the item's own or that of its whole document. */
export interface TargetPeriod {
  readonly until: string
  readonly of: 'item' | 'pack'
  readonly expired: boolean
}

export function targetPeriodOf(
  { pack, item }: Pick<Entry, 'item'> & { readonly pack: Pick<Entry['pack'], 'validity'> },
  today: string,
): TargetPeriod | undefined {
  const own = item.validity?.until
  const until = own ?? pack.validity.until
  if (until === undefined) return undefined
  return { until, of: own === undefined ? 'pack' : 'item', expired: until < today }
}

/** A target that was set for days that are over. What is to be done every year goes on after its document's years. */
export function isExpired(entry: Entry, today: string): boolean {
  const period = targetPeriodOf(entry, today)
  return period?.of === 'item' && period.expired
}
