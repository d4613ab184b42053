import { setTimeout as sleep } from 'node:timers/promises'
import { createClock } from '#src/clock.ts'

const longestMs = 3_000
const pauseMs = 200

/** Tries until it succeeds: a server that is slow for a moment is not one that is down. Throws what it threw last. */
export async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  const clock = createClock()
  const start = clock.ticks()
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (clock.ticks() - start > longestMs) throw error
    }
    await sleep(pauseMs)
  }
}
