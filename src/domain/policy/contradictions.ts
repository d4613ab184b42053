import { entriesOf, type Entry } from './item-index.ts'
import type { PolicyItem, PolicyPack } from './pack.ts'
import { isExpired } from './target-period.ts'
import type { Words } from './words.ts'

type Conflict = PolicyItem['conflicts'][number]

/** In the order in which they are listed, with the words by which people ask for them. */
const kinds = {
  expired: ['过期', '到期', '失效'],
  same_name: ['同名', '重名', 'name'],
  same_figure: ['同数', '数值相同', 'figure'],
  body_and_annex: ['正文', '附表', '附件', 'annex'],
  malformed: ['语病', '原文有误', 'malformed'],
  denominator: ['分母', 'denominators'],
  reading: ['口径', '读法', 'readings'],
} as const satisfies Readonly<Record<'expired' | Conflict['kind'], readonly string[]>>

export type ContradictionKind = keyof typeof kinds

export const contradictionKinds = [
  'expired',
  'same_name',
  'same_figure',
  'body_and_annex',
  'malformed',
  'denominator',
  'reading',
] as const satisfies readonly ContradictionKind[]

/** One thing about which the documents cannot simply be followed. */
export interface Contradiction extends Entry {
  readonly kind: ContradictionKind
  /** The item it is easily taken for. */
  readonly other: string | undefined
  /** What is wrong and how the consortium reads it; of what has expired the day says it all. */
  readonly note: Words | undefined
}

/** 冲突 — targets whose day has passed, and where documents disagree, are malformed or leave something open. */
export function contradictionsOf(packs: readonly PolicyPack[], today: string): readonly Contradiction[] {
  const entries = entriesOf(packs)
  const all = entries.flatMap((entry): readonly Contradiction[] => [
    ...(isExpired(entry, today)
      ? [{ ...entry, kind: 'expired', other: undefined, note: undefined } as const]
      : []),
    ...entry.item.conflicts
      .filter((conflict) => !isToldBefore(entries, entry, conflict))
      .map(({ kind, with: other, note }) => ({ ...entry, kind, other, note })),
  ])
  return contradictionKinds.flatMap((kind) => all.filter((one) => one.kind === kind))
}

/** Of two items that point at each other one line is enough. */
function isToldBefore(entries: readonly Entry[], { item }: Entry, { kind, with: other }: Conflict): boolean {
  const index = entries.findIndex((entry) => entry.item.id === other)
  const back = entries[index]?.item.conflicts.some((one) => one.kind === kind && one.with === item.id)
  return back === true && index < entries.findIndex((entry) => entry.item.id === item.id)
}

/** The kind that words ask for: `过期`, `annex`. */
export function contradictionKindIn(words: string): ContradictionKind | undefined {
  const text = words.trim().toLowerCase()
  return contradictionKinds.find((kind) => kind === text || kinds[kind].some((word) => text.includes(word)))
}
