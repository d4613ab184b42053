import type { TurnableClock } from './clock.ts'
import type { Log } from './log.ts'
import type { Store } from './ports/store.ts'

/** Machines that are kept by NTP differ by less. */
const mostSkewMs = 2_000

/**
 * Keeps a process at the database's time, which all processes share: on a machine whose clock is set wrong nothing is
 * said too early, too late or on another day. To be called again and again, since clocks are also put right.
 */
export async function keepCommonTime({
  clock,
  store,
  log,
}: {
  readonly clock: TurnableClock
  readonly store: Pick<Store, 'time'>
  readonly log: Pick<Log, 'warn'>
}): Promise<void> {
  const asked = clock.ticks()
  const theirs = await store.time()
  const halfway = (clock.ticks() - asked) / 2
  const now = clock.now().getTime()
  const skewMs = theirs.getTime() + halfway - now
  // How long the answer took is not known to either side.
  if (Math.abs(skewMs) <= mostSkewMs + halfway) return
  clock.turn(new Date(now + skewMs))
  log.warn(
    { seconds: Math.round(skewMs / 1_000) },
    'the clock of this machine is off: the database’s is kept',
  )
}
