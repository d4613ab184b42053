import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { jobs } from '#jobs/index.ts'
import type { NewMessage, Target } from '#src/ports/outbox.ts'
import { connectQueue } from '#src/queue/bullmq/connection.ts'
import { createProducer } from '#src/queue/bullmq/producer.ts'
import { openStore } from '#src/store/open.ts'
import type { Deployment } from '#test/support/deployment.ts'
import { silentLog } from '#test/support/silent-log.ts'

/** A row of the ledger of messages, as it stands in the database. */
export interface LedgerRow {
  readonly lane: string
  readonly text: string
  readonly state: string
  readonly reason: string | null
  readonly tries: number
}

export interface Mailbag {
  /** Plans these texts for one chat or person, in this order. */
  put(target: Target, texts: readonly string[], change?: Partial<NewMessage>): Promise<void>
  /** Draws every message of a subject anew. */
  redraw(subject: string, content: string): Promise<void>
  /** Wakes whoever sends to these. */
  wake(...lanes: readonly string[]): Promise<void>
  ledger(...lanes: readonly string[]): Promise<readonly LedgerRow[]>
  close(): Promise<void>
}

/** Puts messages into the outbox of a deployment as its handlers would, for its workers to send. */
export async function openMailbag({ env }: Pick<Deployment, 'env'>): Promise<Mailbag> {
  const database = env['DATABASE_URL'] ?? ''
  const store = await openStore(database)
  const queue = await connectQueue(env['REDIS_URL'] ?? '', { log: silentLog })
  const producer = createProducer(jobs, queue)
  return {
    put: (target, texts, change) =>
      store.transaction(async ({ outbox }) => {
        for (const text of texts) {
          const content = JSON.stringify({ text })
          await outbox.put({ key: randomUUID(), target, type: 'text', content, language: 'zh', ...change })
        }
      }),
    redraw: (subject, content) =>
      store.transaction(async ({ outbox }) => {
        for (const { id } of await outbox.showing(subject)) await outbox.redraw(id, content)
      }),
    async wake(...lanes) {
      await Promise.all(lanes.map((lane) => producer.enqueue({ name: 'drain-lane', payload: { lane } })))
    },
    async ledger(...lanes) {
      const client = new Client(database)
      await client.connect()
      const { rows } = await client.query<LedgerRow>(
        `select lane, content::jsonb ->> 'text' as text, state, reason, tries from outbox
         where lane = any($1) order by sequence`,
        [lanes],
      )
      await client.end()
      return rows
    },
    async close() {
      await producer.close()
      await queue.close()
      await store.close()
    },
  }
}

export const toPerson = (openId: string): Target => ({ kind: 'person', openId })
export const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix} ${index + 1}`)
