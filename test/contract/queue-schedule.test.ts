import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { startConsumer } from '#src/queue/bullmq/consumer.ts'
import { defineJob } from '#src/queue/job.ts'
import { queueEngines } from '#test/support/engines.ts'
import { queueWorld, type QueueWorld } from '#test/support/queue-world.ts'
import { silentLog } from '#test/support/silent-log.ts'

interface Ports {
  readonly swept: (days: number) => unknown
}

const sweep = defineJob({
  name: 'sweep',
  queue: 'background',
  payload: z.object({ days: z.number() }),
  attempts: 1,
  key: () => 'sweep',
  once: 'active',
  every: { ms: 150, payload: { days: 1 } },
  run: async ({ swept }: Ports, { days }) => swept(days),
})
const measure = defineJob({ ...sweep, name: 'measure', once: 'kept' })
const jobs = [sweep, measure] as const

describe.each(queueEngines.filter(({ leftOut }) => leftOut === undefined))('on $name', (engine) => {
  let world: QueueWorld<typeof jobs>
  beforeEach(async () => {
    world = await queueWorld(engine, jobs)
  })
  afterEach(() => world.close())

  it('a recurring job runs by itself, again and again, once for all processes', async () => {
    const swept = vi.fn()
    await Promise.all([world.consume({ swept }), world.consume({ swept }), world.consume({ swept })])
    const queue = world.connection.openQueue('background')
    const schedules = await queue.getJobSchedulers()
    expect(Object.fromEntries(schedules.map(({ key, every }) => [key, every]))).toEqual({
      measure: 150,
      sweep: 150,
    })
    await vi.waitFor(() => expect(swept.mock.calls.length).toBeGreaterThan(6), 15_000)
    expect(new Set(swept.mock.calls.flat())).toEqual(new Set([1]))
    await queue.close()
  })

  it('one that is still running is not started a second time', async () => {
    let running = 0
    let most = 0
    const { promise: enough, resolve } = Promise.withResolvers<void>()
    const { producer } = world
    const swept = vi.fn(async () => {
      most = Math.max(most, ++running)
      // Two of its times pass meanwhile, and somebody asks for it by hand.
      await producer.enqueue({ name: 'sweep', payload: { days: 2 } })
      await new Promise((go) => setTimeout(go, 320))
      running--
      if (swept.mock.calls.length > 2) resolve()
    })
    const only = await startConsumer(
      [sweep],
      world.connection,
      { swept },
      { log: silentLog, queues: ['background'] },
    )
    await enough
    await only.close()
    expect(most).toBe(1)
  })

  it('one that is in the catalogue no longer stops', async () => {
    await world.consume({ swept: vi.fn() })
    const queue = world.connection.openQueue('background')
    const fewer = await startConsumer([measure], world.connection, { swept: vi.fn() }, { log: silentLog })
    expect((await queue.getJobSchedulers()).map(({ key }) => key)).toEqual(['measure'])
    await fewer.close()
    await queue.close()
  })
})
