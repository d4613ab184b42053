import { createPostgresBackend, Queue, runMigrations, Worker, type PgPool } from 'bullmq'
import type { Log } from '#src/log.ts'
import type { Addition } from './addition.ts'
import type { QueueConnection } from './connection.ts'
import { embeddedRetention } from './retention.ts'

/**
 * Nobody else can have the database open, so whatever is being worked on at the start was cut off with the process
 * before: it is taken up at once instead of when its lock has run out (tables of BullMQ's schema 11).
 */
const takeUpAgain = `
UPDATE job SET locked_until_ms = 0, stalled_marked = true WHERE state = 'active';
DELETE FROM meta WHERE field = 'stalled-check'`
const started = new WeakSet<PgPool>()

/** BullMQ's own PostgreSQL tables inside the embedded database: one process, nothing to install. */
export async function connectEmbedded(pool: PgPool, log: Log): Promise<QueueConnection> {
  const client = await pool.connect()
  try {
    await runMigrations(client)
    if (!started.has(pool)) await client.query(takeUpAgain)
    started.add(pool)
  } finally {
    client.release()
  }
  let open = true
  return {
    engine: 'embedded',
    ready: () => open,
    patience: 2_000,
    redis: undefined,
    prefix: '',
    openQueue(name) {
      const streams = { events: { maxLen: 1_000 } }
      const queue = new Queue(name, { connection: pool, streams }, createPostgresBackend)
      queue.on('error', (error) => log.error({ error, queue: name }, 'the queue store failed'))
      return Object.assign(queue, {
        addTogether: (additions: readonly Addition[]) => queue.getBackend().addJobs([...additions]),
      })
    },
    openWorker(name, run, options) {
      return new Worker(
        name,
        run,
        { ...embeddedRetention, ...options, connection: pool },
        createPostgresBackend,
      )
    },
    close() {
      open = false
      return Promise.resolve()
    },
  }
}
