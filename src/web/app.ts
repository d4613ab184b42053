import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Registry } from 'prom-client'

import { createWebhookMetrics } from './metrics.ts'
import { readyHandler, type Checks } from './ready.ts'
import { webhookHandler, type WebhookDeps } from './webhook.ts'

export interface AppDeps extends Omit<WebhookDeps, 'metrics'> {
  readonly checks: Checks
  readonly metrics: Registry
  /** Further pages, each with its own whole paths. */
  // oxlint-disable-next-line typescript/no-explicit-any -- each has request variables of its own
  readonly mount?: readonly Hono<any>[]
}

/** The HTTP side of the bot, as a function from request to response. */
export function createApp(deps: AppDeps): Hono {
  const { checks, metrics, log, mount = [] } = deps
  const app = new Hono()
  const webhook = webhookHandler({ ...deps, metrics: createWebhookMetrics(metrics) })
  app.post('/webhook/event', webhook)
  app.post('/webhook/card', webhook)
  app.get('/healthz', (c) => c.json({ alive: true }))
  app.get('/readyz', readyHandler(checks))
  app.get('/metrics', async (c) =>
    c.body(await metrics.metrics(), 200, { 'content-type': metrics.contentType }),
  )
  for (const pages of mount) app.route('/', pages)
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    log.error({ error, method: c.req.method, route: c.req.routePath }, 'request failed')
    return c.json({ error: 'internal' }, 500)
  })
  return app
}
