import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { createClock } from '#src/clock.ts'
import { connectQueue } from '#src/queue/bullmq/connection.ts'
import { platformLimits, type Limiter } from '#src/queue/limiter/limiter.ts'
import { memoryLimiter } from '#src/queue/limiter/memory-limiter.ts'
import { redisLimiter } from '#src/queue/limiter/redis-limiter.ts'
import { silentLog } from '#test/support/silent-log.ts'

const redisUrl = inject('redisUrl')
const clock = createClock()

/** Windows in which a test can see the end of one. */
const small = { ...platformLimits, perMinute: 3, answeredMinuteMs: 250, flightMs: 400 }

const kinds: readonly {
  readonly name: string
  open(): Promise<{ readonly limiter: Limiter; close(): Promise<void> }>
}[] = [
  {
    name: 'in memory',
    open: () => Promise.resolve({ limiter: memoryLimiter(clock, small), close: async () => {} }),
  },
  ...(redisUrl === undefined
    ? []
    : [
        {
          name: 'in Redis',
          async open() {
            const connection = await connectQueue(redisUrl, { log: silentLog, prefix: randomUUID() })
            if (!connection.redis) throw new Error('no Redis')
            const limiter = redisLimiter(connection.redis, connection.prefix, small)
            return { limiter, close: () => connection.close() }
          },
        },
      ]),
]

/** The clock of Redis and ours need not tick at one instant. */
const slack = 10

describe.each(kinds)('what is under way, $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(() => opened.close())

  const start = (lane: number) => opened.limiter.start({ family: 'send', lane: `oc_${lane}` })
  const startedAt = async (lane: number) => {
    await start(lane)
    return clock.ticks()
  }

  it('counts in its minute from when it was answered: whenever it arrived, there were no more', async () => {
    const three = [await start(1), await start(2), await start(3)]
    const fourth = startedAt(4)
    const answered = clock.ticks()
    for (const one of three) await one.ended()
    expect((await fourth) - answered).toBeGreaterThanOrEqual(small.answeredMinuteMs - slack)
  })

  it('counts for a while when nobody ever tells of its end, and then no more', async () => {
    const from = clock.ticks()
    for (let lane = 1; lane <= 3; lane += 1) await start(lane)
    const waited = (await startedAt(4)) - from
    expect(waited).toBeGreaterThanOrEqual(small.flightMs + small.answeredMinuteMs - slack)
  })

  it('of one family keeps nobody of another waiting', async () => {
    for (let lane = 1; lane <= 3; lane += 1) await start(lane)
    const from = clock.ticks()
    await opened.limiter.start({ family: 'patch', lane: 'om_1' })
    expect(clock.ticks() - from).toBeLessThan(small.answeredMinuteMs)
  })
})
