/** How often something may happen: at most `limit` times in any span of `spanMs`. */
export interface SlidingWindow {
  /** Milliseconds until the next one is let in; 0 when it is let in now. */
  wait(now: number): number
  take(now: number): void
  /** True once nothing in it can hold anything back any more. */
  idle(now: number): boolean
}

/** Keeps the last `limit` instants in a ring, so that asking and taking cost the same however busy it is. */
export function createSlidingWindow(limit: number, spanMs: number): SlidingWindow {
  const ring = new Float64Array(limit).fill(-Infinity)
  let next = 0
  let latest = -Infinity

  return {
    wait: (now) => {
      // A clock turned back would otherwise keep everything out until it caught up.
      if (now < latest) {
        ring.fill(-Infinity)
        latest = now
      }
      return Math.max(0, (ring[next] ?? -Infinity) + spanMs - now)
    },
    take: (now) => {
      ring[next] = now
      next = (next + 1) % limit
      latest = now
    },
    idle: (now) => latest + spanMs <= now || latest > now,
  }
}
