import { Queue, Worker } from 'bullmq'
import { Redis, type RedisOptions } from 'ioredis'
import { addTogether } from './add-together.ts'
import type { Addition } from './addition.ts'
import type { ConnectOptions, QueueConnection } from './connection.ts'
import { retention } from './retention.ts'

type Options = Omit<RedisOptions, 'replyMapping'>

/**
 * The producing side must know at once when Redis is gone: nothing waits in memory for its return, a command has half
 * a second, and it is back within half a second of Redis (ioredis would wait longer each time).
 */
const impatient: Options = {
  enableOfflineQueue: false,
  commandTimeout: 500,
  maxRetriesPerRequest: 0,
  retryStrategy: (times) => Math.min(50 * times, 500),
}

/** The consuming side waits for ever; BullMQ insists on it. */
const patient: Options = {
  maxRetriesPerRequest: null,
  retryStrategy: (times) => Math.min(50 * times, 1_000),
}

export async function connectRedis(
  url: string,
  { log, prefix = 'rongtong' }: ConnectOptions,
  firstAnswer: number,
): Promise<QueueConnection> {
  const outages = new Set<Redis>()
  const open = (options: Options): Redis => {
    const client = new Redis(url, options)
    // One line for an outage, not one for each attempt to end it.
    client.on('error', (error) => {
      if (!outages.has(client)) log.error({ error }, 'the queue store does not answer')
      outages.add(client)
    })
    client.on('ready', () => {
      if (outages.delete(client)) log.info({}, 'the queue store answers again')
    })
    return client
  }
  const producing = open(impatient)
  let consuming: Redis | undefined
  await readyOrLate(producing, firstAnswer)
  return {
    engine: 'redis',
    ready: () => producing.status === 'ready',
    patience: 1_000,
    redis: producing,
    prefix,
    openQueue(name) {
      // The version check is a command at a moment when the connection may be lost, and its failure is remembered.
      const streams = { events: { maxLen: 1_000 } }
      const queue = new Queue(name, { connection: producing, prefix, streams, skipVersionCheck: true })
      queue.on('error', () => {})
      return Object.assign(queue, {
        addTogether: (additions: readonly Addition[]) =>
          addTogether(queue.getBackend(), producing, additions),
      })
    },
    openWorker(name, run, options) {
      consuming ??= open(patient)
      return new Worker(name, run, { ...retention, ...options, connection: consuming, prefix })
    },
    close() {
      producing.disconnect()
      consuming?.disconnect()
      return Promise.resolve()
    },
  }
}

function readyOrLate(client: Redis, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, ms)
    client.once('ready', () => {
      clearTimeout(late)
      resolve()
    })
  })
}
