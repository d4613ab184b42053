import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import type { OutboxQueue } from '#src/ports/outbox.ts'
import type { Producer } from '#src/queue/engine.ts'
import type { AnyJob } from '#src/queue/job.ts'

interface Sources {
  readonly outboxQueue: Pick<OutboxQueue, 'counts'>
  readonly producer: Pick<Producer<readonly AnyJob[]>, 'counts'>
}

export interface Metrics {
  readonly registry: Registry
  readonly counted: (outcome: 'sent' | 'retried' | 'failed') => void
}

/** What a deployment is watched by. Nothing here names a person or says what was written. */
export function createMetrics({ outboxQueue, producer }: Sources): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const sends = new Counter({
    name: 'rongtong_sends_total',
    help: 'Tries to send a message, by outcome.',
    labelNames: ['outcome'],
    registers: [registry],
  })
  const outbox = new Gauge({
    name: 'rongtong_outbox_messages',
    help: 'Messages in the outbox, by state.',
    labelNames: ['state'],
    registers: [],
    async collect() {
      const counts: Record<string, number> = await outboxQueue.counts().catch(() => ({}))
      // What cannot be counted now is not told as it was.
      this.reset()
      for (const [state, count] of Object.entries(counts)) this.set({ state }, count)
    },
  })
  const waiting = new Gauge({
    name: 'rongtong_jobs',
    help: 'Jobs in the queues, by queue and state.',
    labelNames: ['queue', 'state'],
    registers: [],
    async collect() {
      const counts = await producer.counts().catch(() => ({}))
      this.reset()
      for (const [queue, states] of Object.entries(counts)) {
        for (const [state, count] of Object.entries(states)) this.set({ queue, state }, Number(count))
      }
    },
  })
  for (const gauge of [outbox, waiting]) registry.registerMetric(gauge)
  return { registry, counted: (outcome) => sends.inc({ outcome }) }
}
