import { createClock } from '#src/clock.ts'
import { catalogueOf } from '../catalogue.ts'
import { QueueDown, type Counts, type Producer } from '../engine.ts'
import { queues, type AnyJob, type QueueName } from '../job.ts'
import { addition, type Addition } from './addition.ts'
import { batched } from './batch.ts'
import type { JobQueue, QueueConnection } from './connection.ts'
import { failedJobs, retryFailed } from './failed-jobs.ts'
import { outcomeOf, untilSettled } from './outcome.ts'
import { asQueueDown, within } from './patience.ts'

/** The producing side of a catalogue. Its methods throw QueueDown when the store does not answer in time. */
export function createProducer<const Jobs extends readonly AnyJob[]>(
  jobs: Jobs,
  connection: QueueConnection,
): Producer<Jobs> {
  const catalogue = catalogueOf(jobs)
  const opened = new Map(queues.map((name) => [name, connection.openQueue(name)]))
  // Delays are counted from the machine's time, whatever the business time was turned to.
  const machine = createClock()
  let closed = false

  const ready = () => !closed && connection.ready()
  /** BullMQ itself would wait for the store to come back, for ever. */
  async function ask<Answer>(
    name: QueueName,
    question: (queue: JobQueue) => Promise<Answer>,
  ): Promise<Answer> {
    const queue = opened.get(name)
    if (queue === undefined) throw new Error(`there is no queue "${name}"`)
    if (!ready()) throw new QueueDown('the queue store does not answer')
    try {
      return await within(connection.patience, question(queue))
    } catch (error) {
      throw asQueueDown(error)
    }
  }

  const adders = new Map(
    queues.map((name) => [name, batched((items: readonly Addition[]) => add(name, items))]),
  )
  const add = (name: QueueName, items: readonly Addition[]) => ask(name, (queue) => queue.addTogether(items))

  return {
    async enqueue({ name, payload }, { delayMs } = {}) {
      const job = catalogue.get(name)
      const append = job && adders.get(job.queue)
      if (!job || !append) throw new Error(`there is no job "${name}"`)
      return { queue: job.queue, id: await append(addition(job, payload, machine.now().getTime(), delayMs)) }
    },
    outcome: (ref) => ask(ref.queue, (queue) => outcomeOf(queue, ref.id)),
    settled: (ref, ms) => untilSettled(() => ask(ref.queue, (queue) => outcomeOf(queue, ref.id)), ms),
    async counts() {
      const each = await Promise.all(queues.map(async (name) => [name, await ask(name, countsOf)] as const))
      const [inbound, outbound, background] = each.map(([, counts]) => counts)
      if (!inbound || !outbound || !background) throw new Error('a queue was not counted')
      return { inbound, outbound, background }
    },
    async failedJobs(limit) {
      const each = await Promise.all(
        queues.map((name) => ask(name, (queue) => failedJobs(queue, name, limit))),
      )
      return each
        .flat()
        .toSorted((one, other) => +other.failedAt - +one.failedAt)
        .slice(0, limit)
    },
    retryFailed: (ref) => ask(ref.queue, (queue) => retryFailed(queue, ref.id)),
    ready,
    async close() {
      closed = true
      await Promise.all([...opened.values()].map((queue) => queue.close()))
    },
  }
}

async function countsOf(queue: JobQueue): Promise<Counts> {
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed')
  const { waiting = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = counts
  return { waiting: waiting + prioritized, active, delayed, failed }
}
