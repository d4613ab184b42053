import type { Context } from 'hono'

import type { Clock } from '#src/clock.ts'
import { createReceiver, type ReceiveDeps } from '#src/feishu/receive.ts'
import { maxBodyBytes, type Intake, type IntakeRequest } from '#src/feishu/intake/intake.ts'
import type { Log } from '#src/log.ts'
import { QueueDown } from '#src/queue/engine.ts'

import { readBody } from './body.ts'
import type { WebhookMetrics } from './metrics.ts'

export interface WebhookDeps extends ReceiveDeps {
  readonly intake: { read(request: IntakeRequest): Intake }
  readonly metrics: WebhookMetrics
  readonly clock: Clock
  readonly log: Log
}

interface Outcome {
  readonly response: Response
  readonly name: string
}

/** Seconds. The platform has its own times for sending again; others who ask may read it. */
const retryAfter = '15'

/** Events and card callbacks alike: read, kept, answered. What is refused is refused before anything else is done. */
export function webhookHandler(deps: WebhookDeps): (c: Context) => Promise<Response> {
  const { intake, metrics, clock, log } = deps
  const receive = createReceiver(deps)

  async function outcomeOf(c: Context): Promise<Outcome> {
    const body = await readBody(c.req.raw, maxBodyBytes).catch(() => 'broken-off' as const)
    if (body === 'too-large') return refused(c, 413, 'size')
    if (body === 'broken-off') return refused(c, 400, 'broken-off')
    const read = intake.read({ headers: (name) => c.req.header(name), body })
    if (read.kind === 'refused') return refused(c, read.status, read.reason)
    if (read.kind === 'challenge')
      return { response: c.json({ challenge: read.challenge }), name: 'challenge' }
    if (read.kind === 'ignored') return { response: c.json({}), name: 'ignored' }
    return { response: c.json(await receive(read)), name: read.callback ? 'callback' : 'event' }
  }

  function refused(c: Context, status: 400 | 401 | 413, reason: string): Outcome {
    log.info({ status, reason }, 'request refused')
    return { response: c.json({ error: reason }, status), name: reason }
  }

  function unkept(c: Context, error: unknown): Outcome {
    if (!(error instanceof QueueDown)) throw error
    log.warn({ error }, 'work not kept')
    return { response: c.json({ error: 'busy' }, 503, { 'retry-after': retryAfter }), name: 'unkept' }
  }

  return async (c) => {
    const started = clock.ticks()
    const { response, name } = await outcomeOf(c).catch((error: unknown) => unkept(c, error))
    metrics.count(name, clock.ticks() - started)
    return response
  }
}
