import { Counter, Histogram, type Registry } from 'prom-client'

export interface WebhookMetrics {
  /** `outcome` is one of a few words, `ms` how long the answer took. */
  count(outcome: string, ms: number): void
}

export function createWebhookMetrics(registry: Registry): WebhookMetrics {
  const requests = new Counter({
    name: 'rongtong_webhook_requests_total',
    help: 'Requests to the webhook by outcome',
    labelNames: ['outcome'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'rongtong_webhook_seconds',
    help: 'Seconds until the webhook answered',
    buckets: [0.005, 0.02, 0.1, 0.5, 1, 2, 3],
    registers: [registry],
  })
  return {
    count: (outcome, ms) => {
      requests.labels(outcome).inc()
      seconds.observe(ms / 1000)
    },
  }
}
