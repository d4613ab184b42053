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

const againMs = 100

/** Sends every request and settles when the last is accepted. Throws when one is refused. */
export async function send(requests: readonly Buffer[], sending: Sending): Promise<Outcome> {
  const { url, connections, perSecond } = sending
  const opened = await Promise.all(Array.from({ length: connections }, () => openConnection(url)))
  const taken = requests.entries()
  const waits: number[] = []
  let busy = 0
  const started = ticks()

  const work = async (connection: Connection) => {
    for (const [index, request] of taken) {
      // A request that had to wait for a free connection has waited all the same.
      const due = perSecond === undefined ? ticks() : started + (index * 1_000) / perSecond
      const early = due - ticks()
      if (early > 0) await sleep(early)
      busy += await accepted(connection, request)
      waits.push(ticks() - due)
    }
  }
  await Promise.all(opened.map(work))

  const seconds = (ticks() - started) / 1_000
  for (const connection of opened) connection.close()
  const [p50, p99] = [percentile(waits, 0.5), percentile(waits, 0.99)]
  return { busy, seconds, p50, p99 }
}

/** Settles with how often the server was too busy to take it. */
async function accepted(connection: Connection, request: Buffer): Promise<number> {
  for (let busy = 0; ; busy++) {
    const status = await connection.send(request)
    if (status === 200) return busy
    if (status !== 503) throw new Error(`a request was answered with ${status}`)
    await sleep(againMs)
  }
}
