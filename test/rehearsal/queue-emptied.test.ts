import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { connectQueue, type QueueConnection } from '#src/queue/bullmq/connection.ts'
import { startConsumer } from '#src/queue/bullmq/consumer.ts'
import type { Consumer } from '#src/queue/engine.ts'
import { defineJob } from '#src/queue/job.ts'
import { noServers } from '#test/support/deployment.ts'
import { startRedis, type RedisServer } from '#test/support/redis-server.ts'
import { silentLog } from '#test/support/silent-log.ts'

const look = defineJob({
  name: 'look',
  queue: 'background',
  payload: z.object({}),
  attempts: 1,
  key: () => 'look',
  once: 'active',
  every: { ms: 50, payload: {} },
  run: async ({ looked }: { readonly looked: () => unknown }) => looked(),
})

describe.skipIf(noServers)('a queue that is emptied under a process', () => {
  const looked = vi.fn()
  let redis: RedisServer
  let connection: QueueConnection
  let consumer: Consumer

  beforeAll(async () => {
    redis = await startRedis()
    connection = await connectQueue(redis.url, { log: silentLog })
    const options = { log: silentLog, lookAgainMs: 100, closeWithinMs: 500 }
    consumer = await startConsumer([look], connection, { looked }, options)
  })
  afterAll(async () => {
    await consumer.close()
    await connection.close()
    await redis.stop()
  })

  it('has its recurring jobs again, without anybody starting anew', async () => {
    await vi.waitFor(() => expect(looked).toHaveBeenCalled(), { timeout: 20_000 })
    const client = new Redis(redis.url)
    await client.flushall()
    client.disconnect()
    // A run that was under way may still end.
    await vi.waitFor(async () => expect(await schedules()).toEqual(['look']), { timeout: 20_000 })
    looked.mockClear()
    await vi.waitFor(() => expect(looked.mock.calls.length).toBeGreaterThan(3), { timeout: 20_000 })
  })

  async function schedules(): Promise<readonly string[]> {
    const queue = connection.openQueue('background')
    const found = await queue.getJobSchedulers()
    await queue.close()
    return found.map(({ key }) => key)
  }
})
