import type { Hono } from 'hono'
import { Registry } from 'prom-client'

import type { CallbackAnswer, Inbound } from '#src/bot/inbound.ts'
import { createIntake } from '#src/feishu/intake/intake.ts'
import type { JobRef } from '#src/queue/engine.ts'
import { createApp, type AppDeps } from '#src/web/app.ts'
import { app as identity, noon, type Push } from '#test/intake/push.ts'

export interface Site {
  readonly app: Hono
  readonly kept: { readonly key: string; readonly inbound: Inbound; readonly callback: boolean }[]
  readonly late: { readonly ref: JobRef; readonly messageId: string }[]
  readonly logged: { readonly level: string; readonly ids: object; readonly message: string }[]
}

export const received = {
  toast: { type: 'info', content: '已收到', i18n: { zh_cn: '已收到', en_us: 'Received' } },
} as const
export const failed = { toast: { type: 'error', content: '请重试' } } as const
export const done: CallbackAnswer = {
  toast: { type: 'success', content: '已提交' },
  card: { type: 'raw', data: { schema: '2.0' } },
}

/** The HTTP side with everything behind it played by the test. */
export function createSite(over: Partial<AppDeps> = {}): Site {
  const [kept, late, logged]: [Site['kept'], Site['late'], Site['logged']] = [[], [], []]
  const note = (level: string) => (ids: object, message: string) => void logged.push({ level, ids, message })
  const clock = { now: () => noon, ticks: () => performance.now() }
  const app = createApp({
    intake: createIntake({ ...identity, clock }),
    keep: async (item) => {
      kept.push(item)
      return { queue: 'inbound', id: item.key }
    },
    answer: async () => done,
    late: async (ref, messageId) => void late.push({ ref, messageId }),
    says: { received: () => received, failed: () => failed },
    checks: { database: async () => undefined, queue: async () => undefined },
    metrics: new Registry(),
    clock,
    log: { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') },
    ...over,
  })
  return { app, kept, late, logged }
}

/** Posts as the platform does. */
export async function post(app: Hono, { headers, body }: Push, path = '/webhook/event'): Promise<Response> {
  return await app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: Uint8Array.from(body),
  })
}
