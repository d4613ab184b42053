import { setTimeout as sleep } from 'node:timers/promises'
import type { Hono } from 'hono'
import type { Registry } from 'prom-client'
import type { Config } from '#config/env.ts'
import type { jobs } from '#jobs/index.ts'
import { callbackAnswer } from './bot/inbound.ts'
import type { Clock } from './clock.ts'
import { createIntake } from './feishu/intake/intake.ts'
import { openLongConnection } from './feishu/long-connection.ts'
import type { ReceiveDeps, ShownAnswer } from './feishu/receive.ts'
import type { MessageKey } from './i18n/messages.ts'
import { textOf } from './i18n/say.ts'
import type { Log } from './log.ts'
import type { Store } from './ports/store.ts'
import { QueueDown, type Producer } from './queue/engine.ts'
import { createApp, type AppDeps } from './web/app.ts'
import { listen, type WebServer } from './web/server.ts'

interface Deps {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly producer: Producer<typeof jobs>
  readonly store: Pick<Store, 'ping'>
  readonly metrics: Registry
  /** The pages that stand beside the webhook. */
  readonly mount: NonNullable<AppDeps['mount']>
}

export interface WebSide {
  readonly app: Hono
  start(): Promise<WebServer>
}

/** A pressed card is left alone for a moment after its press was answered, or the client puts the old one back. */
export const redrawAfterMs = 500

const againMs = 1_000
const mostTries = 120

/** The way in: HTTP, and Feishu's long connection where that is the transport. */
export function createWebSide({ config, clock, log, producer, store, metrics, mount }: Deps): WebSide {
  const receiving: ReceiveDeps = {
    keep: ({ key, inbound }) => producer.enqueue({ name: 'handle-event', payload: { key, inbound } }),
    async answer(ref, ms) {
      const ended = await producer.settled(ref, ms)
      if (ended.state === 'done') return callbackAnswer.parse(ended.result ?? {})
      return ended.state === 'failed' ? 'failed' : 'late'
    },
    late: (ref, messageId, openId) =>
      patiently(() =>
        producer.enqueue(
          { name: 'redraw-card', payload: { ...ref, messageId, openId } },
          { delayMs: redrawAfterMs },
        ),
      ),
    says: {
      received: () => inBoth('info', 'chat.received'),
      failed: () => inBoth('error', 'chat.failed'),
    },
    clock,
    log,
  }
  const app = createApp({
    ...receiving,
    intake: createIntake({
      appId: config.LARK_APP_ID,
      encryptKey: config.LARK_ENCRYPT_KEY,
      verificationToken: config.LARK_VERIFICATION_TOKEN,
      clock,
    }),
    checks: {
      database: () => store.ping(),
      async queue() {
        if (!producer.ready()) throw new QueueDown('not ready')
      },
    },
    metrics,
    mount,
  })
  return {
    app,
    async start() {
      const server = await listen(app, { host: config.HOST, port: config.PORT })
      if (config.LARK_TRANSPORT === 'webhook') return server
      const connection = openLongConnection({
        ...receiving,
        appId: config.LARK_APP_ID,
        appSecret: config.LARK_APP_SECRET,
        domain: config.LARK_DOMAIN,
      })
      return {
        url: server.url,
        async close() {
          connection.close()
          await server.close()
        },
      }
    },
  }
}

/** The person has been told that the card will change, so this is not given up at once. */
async function patiently(enqueue: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await enqueue()
      return
    } catch (error) {
      if (!(error instanceof QueueDown) || tries === mostTries) throw error
    }
    await sleep(againMs, undefined, { ref: false })
  }
}

/** A toast for a reader whose language is not known yet: the client chooses. */
function inBoth(type: 'info' | 'error', key: MessageKey): ShownAnswer {
  const zh = textOf({ key, values: {} }, 'zh')
  const en = textOf({ key, values: {} }, 'en')
  return { toast: { type, content: zh, i18n: { zh_cn: zh, en_us: en } } }
}
