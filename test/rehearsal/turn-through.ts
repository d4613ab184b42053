import type { World } from '#test/support/world.ts'

/** The half hour of the clock: what is said in one of them is said in one go. */
const halfHourOf = (at: Date) => Math.floor(at.getTime() / (30 * 60_000))

/**
 * Turns the clock to the end of every half hour in which something is to be said, and settles when all of it was: as
 * `turn` does, which stops at every instant, and several times as fast.
 */
export async function turnThrough(
  { product, clock, settled }: Pick<World, 'product' | 'clock' | 'settled'>,
  to: Date,
): Promise<void> {
  for (;;) {
    const stop = await nextStop(product.nextPlanned, clock.now())
    const isLast = !stop || stop > to
    clock.turn(isLast ? to : stop)
    await product.catchUp()
    await settled()
    if (isLast) return
  }
}

/** The end of the next half hour in which something is to be said. */
export async function nextStop(
  nextPlanned: (after: Date) => Promise<Date | undefined>,
  after: Date,
): Promise<Date | undefined> {
  let last = await nextPlanned(after)
  while (last) {
    const next = await nextPlanned(last)
    if (!next || halfHourOf(next) !== halfHourOf(last)) break
    last = next
  }
  return last
}
