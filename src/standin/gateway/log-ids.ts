import { randomBytes } from 'node:crypto'
import type { StandInClock } from '#src/standin/clock.ts'

/** `20260901093000` and 18 hex digits: the look of `X-Tt-Logid`, counted up so that no two are alike. */
export function createLogIds(clock: StandInClock): () => string {
  const run = randomBytes(5).toString('hex').toUpperCase()
  let count = 0
  return () => {
    count += 1
    const stamp = new Date(clock.now()).toISOString().replaceAll(/\D/g, '').slice(0, 14)
    return stamp + run + count.toString(16).toUpperCase().padStart(8, '0')
  }
}
