import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { createClock } from '#src/clock.ts'
import { Later } from '#src/failure.ts'
import { connectQueue, type QueueConnection } from '#src/queue/bullmq/connection.ts'
import type { Limiter } from '#src/queue/limiter/limiter.ts'
import { memoryLimiter } from '#src/queue/limiter/memory-limiter.ts'
import { openLimiter } from '#src/queue/limiter/open.ts'
import { silentLog } from '#test/support/silent-log.ts'

interface Opened {
  readonly limiter: Limiter
  ticks(): number
  close(): Promise<void>
}

const redisUrl = inject('redisUrl')
const connect = (prefix: string) => connectQueue(redisUrl ?? '', { log: silentLog, prefix })

const kinds: readonly { readonly name: string; open(): Promise<Opened> }[] = [
  {
    name: 'in memory',
    open: () =>
      Promise.resolve({ limiter: memoryLimiter({ ticks: () => 5 }), ticks: () => 5, close: async () => {} }),
  },
  ...(redisUrl === undefined
    ? []
    : [
        {
          name: 'in Redis',
          async open() {
            const connection = await connect(randomUUID())
            const clock = createClock()
            const limiter = openLimiter(connection, clock)
            return { limiter, ticks: () => clock.ticks(), close: () => connection.close() }
          },
        },
      ]),
]

/** Asking takes a little time of its own where there is a network between. */
const slack = 25

describe.each(kinds)('the limiter $name', ({ open }) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(() => opened.close())

  const ask = (lane: string, family = 'send') => opened.limiter.slot({ family, lane })
  /** The instant of the slot; fails when the lane is busy. */
  async function slotAt(lane: string, family?: string): Promise<number> {
    const wait = await ask(lane, family)
    expect(wait).toBeTypeOf('number')
    return typeof wait === 'number' ? opened.ticks() + wait : Number.NaN
  }

  it('the first slot is now, and one follows the other with a distance', async () => {
    expect(await ask('oc_0')).toBe(0)
    const slots: number[] = []
    for (let lane = 1; lane <= 100; lane++) slots.push(await slotAt(`oc_${lane}`))
    const [first = 0] = slots
    const last = slots.at(-1) ?? 0
    expect(last - first).toBeGreaterThanOrEqual(99 * 20.5 - slack)
    expect(last - first).toBeLessThanOrEqual(99 * 20.5 + slack)
  })

  it('a lane has five a second; asked for more it says when, and takes no slot from others', async () => {
    for (let time = 0; time < 5; time++) await slotAt('oc_1')
    const busy = await ask('oc_1')
    expect(busy).toEqual({ laneBusyMs: expect.any(Number) })
    const { laneBusyMs } = Object(busy)
    expect(laneBusyMs).toBeLessThanOrEqual(1_060)
    expect(laneBusyMs).toBeGreaterThan(1_060 - 4 * slack)
    for (let time = 0; time < 20; time++) await ask('oc_1')
    expect(await ask('oc_2')).toBeLessThanOrEqual(5 * 20.5 + 1)
  })

  it('there are a thousand a minute', async () => {
    const slots: number[] = []
    for (let lane = 0; lane < 1_010; lane++) slots.push(await slotAt(`oc_${lane}`))
    for (const [index, slot] of slots.slice(1_000).entries()) {
      expect(slot - (slots[index] ?? 0)).toBeGreaterThanOrEqual(60_300 - slack)
      expect(slot - (slots[index] ?? 0)).toBeLessThan(60_300 + slack)
    }
  })

  it('families do not know of each other', async () => {
    for (let time = 0; time < 6; time++) await ask('oc_1', 'send')
    expect(await ask('oc_1', 'patch')).toBe(0)
  })

  it('a lane that was told to wait waits, and nobody else does', async () => {
    await opened.limiter.penalty({ family: 'send', lane: 'oc_1' }, 5_000)
    await opened.limiter.penalty({ family: 'send', lane: 'oc_1' }, 1_000)
    const { laneBusyMs } = Object(await ask('oc_1'))
    expect(laneBusyMs).toBeLessThanOrEqual(5_000)
    expect(laneBusyMs).toBeGreaterThan(5_000 - 4 * slack)
    expect(await ask('oc_2')).toBe(0)
    expect(await ask('oc_1', 'patch')).toBe(0)
  })

  it('a family that was told to wait goes on where it was, later', async () => {
    await ask('oc_0')
    const start = opened.ticks()
    await opened.limiter.penalty({ family: 'send' }, 5_000)
    await opened.limiter.penalty({ family: 'send' }, 1_000)
    const slots = [await slotAt('oc_1'), await slotAt('oc_2')]
    expect((slots[0] ?? 0) - start).toBeGreaterThanOrEqual(5_000 - slack)
    expect((slots[1] ?? 0) - (slots[0] ?? 0)).toBeGreaterThan(20.5 - slack)
    expect(await ask('oc_1', 'patch')).toBe(0)
  })
})

describe.runIf(redisUrl !== undefined)('the limiter in Redis', () => {
  let prefix: string
  let connections: QueueConnection[]
  beforeEach(async () => {
    prefix = randomUUID()
    connections = await Promise.all([connect(prefix), connect(prefix)])
  })
  afterEach(() => Promise.all(connections.map((connection) => connection.close())))

  it('is one for all processes', async () => {
    const limiters = connections.map((connection) => openLimiter(connection, createClock()))
    const asked = Array.from({ length: 50 }, (_, index) => ({ family: 'send', lane: `oc_${index}` }))
    const each = limiters.map((limiter) => Promise.all(asked.map((request) => limiter.slot(request))))
    const waits = (await Promise.all(each)).flat()
    expect(Math.max(...waits.map(Number))).toBeGreaterThan(99 * 20.5 - 200)
    expect(new Set(waits).size).toBeGreaterThan(90)
  })

  it('leaves nothing behind for ever', async () => {
    const [{ redis } = { redis: undefined }] = connections
    const limiter = connections[0] && openLimiter(connections[0], createClock())
    await limiter?.slot({ family: 'send', lane: 'oc_1' })
    await limiter?.penalty({ family: 'send' }, 100)
    await limiter?.penalty({ family: 'send', lane: 'oc_1' }, 100)
    const keys = (await redis?.keys(`${prefix}:limit:*`)) ?? []
    expect(keys).toHaveLength(4)
    for (const key of keys) expect(await redis?.pttl(key)).toBeGreaterThan(0)
  })

  it('that does not answer makes its asker come later', async () => {
    const [connection] = connections
    const limiter = connection && openLimiter(connection, createClock())
    await connection?.close()
    await expect(limiter?.slot({ family: 'send', lane: 'oc_1' })).rejects.toThrow(Later)
  })
})
