import { afterEach, describe, expect, inject, it, vi } from 'vitest'
import { z } from 'zod'
import { connectQueue } from '#src/queue/bullmq/connection.ts'
import { startConsumer } from '#src/queue/bullmq/consumer.ts'
import { createProducer } from '#src/queue/bullmq/producer.ts'
import { QueueDown } from '#src/queue/engine.ts'
import { defineJob } from '#src/queue/job.ts'
import { freePort } from '#test/support/free-port.ts'
import { startRedis } from '#test/support/redis-server.ts'
import { silentLog } from '#test/support/silent-log.ts'

const jobs = [
  defineJob({
    name: 'answer-event',
    queue: 'inbound',
    payload: z.object({ id: z.string() }),
    attempts: 1,
    key: ({ id }) => id,
    once: 'kept',
    run: async (_: object, { id }) => id,
  }),
] as const
const event = (id: string) => ({ name: 'answer-event', payload: { id } }) as const
const patience = { timeout: 10_000 }

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** The platform asks again when it is told to; it must not be kept waiting for that. */
async function refusedSoon(work: Promise<unknown>): Promise<void> {
  const start = performance.now()
  await expect(work).rejects.toThrow(QueueDown)
  expect(performance.now() - start).toBeLessThan(1_200)
}

async function connect(url: string) {
  const connection = await connectQueue(url, { log: silentLog })
  closing.push(() => connection.close())
  const producer = createProducer(jobs, connection)
  closing.push(() => producer.close())
  const consume = async () => {
    const consumer = await startConsumer(jobs, connection, {}, { log: silentLog, closeWithinMs: 500 })
    closing.push(() => consumer.close())
  }
  return { producer, consume }
}

// Each starts a Redis of its own to hurt; where the run has one it can.
describe.runIf(inject('redisUrl') !== undefined)('when Redis goes', () => {
  it('killed: work is refused at once, kept again after its return, and nothing kept before is lost', async () => {
    const redis = await startRedis()
    closing.push(() => redis.stop())
    const { producer, consume } = await connect(redis.url)
    const before = await producer.enqueue(event('before'))
    // Its file is written once a second; here it is written now.
    await vi.waitFor(async () => expect(await redis.durable()).toBe(true), patience)
    await redis.kill()
    await vi.waitFor(() => expect(producer.ready()).toBe(false), patience)
    await refusedSoon(producer.enqueue(event('during')))
    await refusedSoon(producer.counts())
    expect(await producer.settled(before, 50)).toEqual({ state: 'waiting' })

    await redis.restart()
    await vi.waitFor(() => expect(producer.ready()).toBe(true), patience)
    const after = await producer.enqueue(event('after'))
    await consume()
    expect(await producer.settled(before, 10_000)).toEqual({ state: 'done', result: 'before' })
    expect(await producer.settled(after, 10_000)).toEqual({ state: 'done', result: 'after' })
  })

  it('killed under a consumer: it goes on where it was when Redis is back', async () => {
    const redis = await startRedis()
    closing.push(() => redis.stop())
    const { producer, consume } = await connect(redis.url)
    await consume()
    const first = await producer.enqueue(event('first'))
    expect(await producer.settled(first, 10_000)).toMatchObject({ state: 'done' })
    await redis.kill()
    await redis.restart()
    const { promise: kept, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof producer.enqueue>>>()
    await vi.waitFor(async () => resolve(await producer.enqueue(event('second'))), patience)
    expect(await producer.settled(await kept, 15_000)).toEqual({ state: 'done', result: 'second' })
  })

  it('frozen: work is refused within a second, and asked for again it is still one run', async () => {
    const redis = await startRedis()
    closing.push(() => redis.stop())
    const { producer, consume } = await connect(redis.url)
    await producer.enqueue(event('before'))
    process.kill(redis.pid, 'SIGSTOP')
    await refusedSoon(producer.enqueue(event('during')))
    process.kill(redis.pid, 'SIGCONT')
    await vi.waitFor(() => producer.enqueue(event('during')), patience)
    await consume()
    const again = await producer.enqueue(event('during'))
    expect(await producer.settled(again, 10_000)).toEqual({ state: 'done', result: 'during' })
    expect(await producer.counts()).toMatchObject({ inbound: { waiting: 0, active: 0 } })
  })

  it('not there at the start: the process starts, refuses, and is ready when Redis is', async () => {
    const port = await freePort()
    const { producer, consume } = await connect(`redis://127.0.0.1:${port}`)
    expect(producer.ready()).toBe(false)
    await refusedSoon(producer.enqueue(event('early')))
    await consume()
    const redis = await startRedis(port)
    closing.unshift(() => redis.stop())
    await vi.waitFor(() => expect(producer.ready()).toBe(true), patience)
    const ref = await producer.enqueue(event('late'))
    expect(await producer.settled(ref, 10_000)).toEqual({ state: 'done', result: 'late' })
  })
})
