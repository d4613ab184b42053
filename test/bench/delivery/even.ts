import { setTimeout as sleep } from 'node:timers/promises'
import { createClock } from '#src/clock.ts'
import { createStandIn } from '#src/standin/server.ts'
import { app } from '../app.ts'
import { bareSender } from '../bare-sender.ts'
import { crowd, total } from './lanes.ts'

const perMinute = 1_000
const spacingMs = 20
const { ticks } = createClock()

/** When each could leave at the earliest: 50 a second until a thousand have gone, and then the next minute. */
export const dueAt = (index: number) =>
  Math.floor(index / perMinute) * 60_000 + (index % perMinute) * spacingMs

/**
 * The rate that is permitted, as it comes out on this machine: as many bare requests, each at the earliest instant the
 * platform's page allows, to a platform that does not count. Whoever is counted has to keep a little distance.
 */
export async function sendAtTheLimit(): Promise<number> {
  const standin = createStandIn({ app, ...crowd, limits: 'off' })
  const { url, close } = await standin.listen()
  try {
    const send = await bareSender(url)
    const started = ticks()
    const under: Promise<void>[] = []
    for (let index = 0; index < total; index += 1) {
      const early = started + dueAt(index) - ticks()
      if (early > 0) await sleep(early)
      under.push(send(crowd.people[index % crowd.people.length]?.openId ?? ''))
    }
    await Promise.all(under)
    return (total * 1_000) / (ticks() - started)
  } finally {
    standin.stop()
    await close()
  }
}
