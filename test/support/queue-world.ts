import { startConsumer, type ConsumerOptions } from '#src/queue/bullmq/consumer.ts'
import { createProducer } from '#src/queue/bullmq/producer.ts'
import type { Producer } from '#src/queue/engine.ts'
import type { AnyJob, PortsOf } from '#src/queue/job.ts'
import type { OpenEngine, QueueEngine } from './engines.ts'
import { silentLog } from './silent-log.ts'

export interface QueueWorld<Jobs extends readonly AnyJob[]> extends OpenEngine {
  readonly producer: Producer<Jobs>
  /** Another consumer, as a second process would be; closed with the world. */
  consume(ports: PortsOf<Jobs>, options?: Partial<ConsumerOptions>): Promise<void>
}

/** A store of its own with one producer. Retries come fast. */
export async function queueWorld<const Jobs extends readonly AnyJob[]>(
  engine: QueueEngine,
  jobs: Jobs,
): Promise<QueueWorld<Jobs>> {
  const { connection, close } = await engine.open()
  const producer = createProducer(jobs, connection)
  const closing: (() => Promise<void>)[] = []
  return {
    connection,
    producer,
    async consume(ports, options) {
      const consumer = await startConsumer(jobs, connection, ports, {
        log: silentLog,
        firstRetryMs: 20,
        closeWithinMs: 500,
        ...options,
      })
      closing.push(() => consumer.close())
    },
    async close() {
      await Promise.all(closing.map((end) => end()))
      await producer.close()
      await close()
    },
  }
}
