import type { Job, PgPool, Processor, Queue, WorkerOptions } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Log } from '#src/log.ts'
import type { QueueName } from '../job.ts'
import type { Addition } from './addition.ts'

/** What the producer, the consumer and the limiter need of the store of waiting work. */
export interface QueueConnection {
  readonly engine: 'redis' | 'embedded'
  /** True when work can be kept now. Never waits. */
  ready(): boolean
  /** How long an addition may take before it counts as not kept, ms. */
  readonly patience: number
  openQueue(name: QueueName): JobQueue
  openWorker(name: QueueName, run: Processor, options: Tuning): JobWorker
  /** Set where the processes of a deployment can share a limit. */
  readonly redis: Redis | undefined
  /** Of every key in Redis. */
  readonly prefix: string
  close(): Promise<void>
}

/** What is used of BullMQ's two classes: their full types differ by backend. */
export type JobQueue = Pick<
  Queue,
  'add' | 'close' | 'getFailed' | 'getJob' | 'getJobCounts' | 'getJobSchedulers'
> &
  Pick<Queue, 'removeJobScheduler' | 'upsertJobScheduler'> & {
    /** Settles with their ids, in their order, once all are kept. */
    addTogether(additions: readonly Addition[]): Promise<string[]>
  }
export interface JobWorker {
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'failed', listener: (job: Job | undefined, error: Error) => void): unknown
  pause(): Promise<void>
  close(force?: boolean): Promise<void>
}

type Tuning = Omit<WorkerOptions, 'connection' | 'prefix'>

export interface ConnectOptions {
  readonly log: Log
  /** Before every key in Redis, so that two deployments can share one. */
  readonly prefix?: string
}

/** How long connecting waits for the first answer; without one it goes on and is simply not ready. */
const firstAnswer = 1_000

/** `redis://…`, `rediss://…`, or the pool of an embedded database for a queue in this process alone. */
export async function connectQueue(
  to: string | { readonly pool: PgPool },
  options: ConnectOptions,
): Promise<QueueConnection> {
  if (typeof to === 'string') {
    const { connectRedis } = await import('./redis-connection.ts')
    return connectRedis(to, options, firstAnswer)
  }
  const { connectEmbedded } = await import('./embedded-connection.ts')
  return connectEmbedded(to.pool, options.log)
}
