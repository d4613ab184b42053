/** As they came, the other way round, or shuffled the same way for the same number. */
export type ReleaseOrder = 'sent' | 'reversed' | { readonly shuffle: number }

export function inOrder<Item>(items: readonly Item[], order: ReleaseOrder): readonly Item[] {
  if (order === 'sent') return items
  if (order === 'reversed') return items.toReversed()
  const random = mulberry32(order.shuffle)
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item)
}

/** A small generator whose run depends on its seed alone, so that a failing order can be had again. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
