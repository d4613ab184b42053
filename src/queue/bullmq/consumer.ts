import type { Log } from '#src/log.ts'
import { catalogueOf } from '../catalogue.ts'
import type { Consumer } from '../engine.ts'
import { queues as allQueues, type AnyJob, type PortsOf, type QueueName } from '../job.ts'
import type { JobQueue, JobWorker, QueueConnection } from './connection.ts'
import { jobOptions } from './job-options.ts'
import { jobRunner } from './run-job.ts'
import { lacksSchedules, setSchedules } from './schedules.ts'

export interface ConsumerOptions {
  readonly log: Log
  /** Which queues this process works on; all of them when not given. */
  readonly queues?: readonly QueueName[]
  readonly concurrency?: Partial<Readonly<Record<QueueName, number>>>
  /** The wait before the second try, ms; it doubles with each. */
  readonly firstRetryMs?: number
  /** How long closing waits for running jobs, ms. What is cut off is taken up again by another process. */
  readonly closeWithinMs?: number
  /** How often it looks whether the recurring jobs are there, ms. */
  readonly lookAgainMs?: number
}

/** Outbound lanes mostly sleep until their turn to send; those that are not running would wait for others to end. */
const concurrency: Readonly<Record<QueueName, number>> = { inbound: 16, outbound: 1_000, background: 2 }
/** A killed process's jobs are taken up once its lock has run out and somebody looks: within 15 seconds. */
const tuning = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 10, runRetryDelay: 1_000 }
const longestRetryMs = 300_000
const scheduleAgainMs = 1_000

/** Takes up the work of a catalogue. While the store is away it waits; nothing is lost by that. */
export async function startConsumer<const Jobs extends readonly AnyJob[]>(
  jobs: Jobs,
  connection: QueueConnection,
  ports: PortsOf<Jobs>,
  options: ConsumerOptions,
): Promise<Consumer> {
  const { DelayedError, UnrecoverableError } = await import('bullmq')
  const { log, queues = allQueues, firstRetryMs = 1_000, closeWithinMs = 8_000 } = options
  const catalogue = catalogueOf(jobs)
  const opened = queues.map((name) => ({ name, queue: connection.openQueue(name) }))
  const schedules = keepScheduling(connection, opened, jobs, options)

  const workers = opened.map(({ name, queue }) => {
    const again = async (job: AnyJob, payload: unknown) => {
      await queue.add(job.name, payload, jobOptions(job, payload))
    }
    const endings = { delayed: DelayedError, giveUp: UnrecoverableError }
    const worker = connection.openWorker(name, jobRunner(catalogue, ports, endings, again), {
      ...tuning,
      concurrency: options.concurrency?.[name] ?? concurrency[name],
      settings: { backoffStrategy: (tries) => growing(firstRetryMs, tries) },
    })
    report(worker, name, log)
    return worker
  })
  await schedules.first
  return {
    async close() {
      schedules.stop()
      await Promise.all(workers.map((worker) => closeWorker(worker, closeWithinMs)))
      await Promise.all(opened.map(({ queue }) => queue.close()))
    },
  }
}

/** Twice as long each time, a random half of it, so that what failed together does not return together. */
function growing(firstMs: number, tries: number): number {
  const longest = Math.min(firstMs * 2 ** (tries - 1), longestRetryMs)
  return Math.round(longest / 2 + (Math.random() * longest) / 2)
}

function report(worker: JobWorker, queue: QueueName, log: Log): void {
  worker.on('error', (error) => log.warn({ error, queue }, 'the queue store failed'))
  worker.on('failed', (job, error) => {
    const ids = { error, queue, job: job?.name, id: job?.id, tries: job?.attemptsMade }
    if (typeof job?.finishedOn === 'number') log.error(ids, 'a job was given up')
    else log.warn(ids, 'a job failed and will be tried again')
  })
}

async function closeWorker(worker: JobWorker, ms: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(true), ms)
  const cutOff = await Promise.race([worker.pause().then(() => false), late])
  clearTimeout(timer)
  await worker.close(cutOff)
}

/**
 * The store may be away at the start: the recurring jobs are set as soon as it answers. They are set again where somebody
 * has emptied it since: without them nothing is said that is due, until a process starts anew.
 */
function keepScheduling(
  connection: QueueConnection,
  opened: readonly { readonly name: QueueName; readonly queue: JobQueue }[],
  jobs: readonly AnyJob[],
  { log, lookAgainMs = 5_000 }: Pick<ConsumerOptions, 'log' | 'lookAgainMs'>,
): { readonly first: Promise<void>; stop(): void } {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const attempt = async () => {
    try {
      if (!connection.ready()) throw new Error('the queue store does not answer')
      for (const { name, queue } of opened) await setSchedules(queue, name, jobs)
      if (!stopped) timer = setTimeout(() => void look(), lookAgainMs)
    } catch (error) {
      if (stopped) return
      log.warn({ error }, 'the recurring jobs are not set yet')
      timer = setTimeout(() => void attempt(), scheduleAgainMs)
    }
  }
  const look = async () => {
    try {
      for (const { name, queue } of opened) {
        if (connection.ready() && (await lacksSchedules(queue, name, jobs)))
          await setSchedules(queue, name, jobs)
      }
    } catch (error) {
      if (!stopped) log.warn({ error }, 'nobody could see whether the recurring jobs are set')
    }
    if (!stopped) timer = setTimeout(() => void look(), lookAgainMs)
  }
  return {
    first: attempt(),
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
