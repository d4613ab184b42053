import { setTimeout as sleep } from 'node:timers/promises'
import { createClock } from '#src/clock.ts'
import { percentile } from '../statistics.ts'
import { openConnection, type Connection } from './connection.ts'
import type { Outcome } from './order.ts'

const { ticks } = createClock()

export interface Sending {
  readonly url: string
  readonly connections: number
  /** As fast as it is answered when left out. */
  readonly perSecond?: number
}

/** Sends every request once and settles when the last is answered. */
export async function send(requests: readonly Buffer[], sending: Sending): Promise<Outcome> {
  const { url, connections, perSecond } = sending
  const opened = await Promise.all(Array.from({ length: connections }, () => openConnection(url)))
  const taken = requests.entries()
  const waits: number[] = []
  let refused = 0
  const started = ticks()

  const work = async (connection: Connection) => {
    for (const [index, request] of taken) {
      // A request that had to wait for a free connection has waited all the same.
      const due = perSecond === undefined ? ticks() : started + (index * 1_000) / perSecond
      const early = due - ticks()
      if (early > 0) await sleep(early)
      const status = await connection.send(request)
      waits.push(ticks() - due)
      if (status !== 200) refused += 1
    }
  }
  await Promise.all(opened.map(work))

  const seconds = (ticks() - started) / 1_000
  for (const connection of opened) connection.close()
  const [p50, p99] = [percentile(waits, 0.5), percentile(waits, 0.99)]
  return { accepted: requests.length - refused, refused, seconds, p50, p99 }
}
