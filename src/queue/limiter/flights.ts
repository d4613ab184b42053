import { setTimeout as sleep } from 'node:timers/promises'
import type { Limiter, LimitedRequest } from './limiter.ts'

/** Which requests are under way, and which were answered a moment ago. */
export interface Flights {
  /** 0 when this one is let in, else after how many milliseconds it may be. */
  enter(family: string, id: string): Promise<number>
  leave(request: LimitedRequest, id: string): Promise<void>
}

/** Lets requests start one after the other, in the order in which this process asked. */
export function startingInOrder(
  { enter, leave }: Flights,
  newId: () => string,
  longestWaitMs: number,
): Limiter['start'] {
  const lines = new Map<string, Promise<unknown>>()

  async function entered(family: string, id: string): Promise<void> {
    for (;;) {
      const wait = await enter(family, id)
      if (wait === 0) return
      // One that is under way may be answered at any moment, and then counts for less long.
      await sleep(Math.min(wait, longestWaitMs))
    }
  }

  return async (request) => {
    const { family } = request
    const id = newId()
    const before = lines.get(family) ?? Promise.resolve()
    const mine = before.then(() => entered(family, id))
    lines.set(
      family,
      mine.catch(() => undefined),
    )
    await mine
    return { ended: () => leave(request, id) }
  }
}
