import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import type { Store } from '#src/ports/store.ts'
import { condition, type Condition } from './condition.ts'
import type { Engine } from './engine.ts'
import { migrate } from './migrate.ts'
import { oneConnection } from './one-connection.ts'
import { createOutboxQueue } from './outbox-queue.ts'
import { databaseTime } from './database-time.ts'
import { ping } from './ping.ts'
import type { Database } from './tables.ts'
import { createTransaction } from './transaction.ts'
import { orLater } from './unavailable.ts'

export interface StoreHandle extends Store {
  /** Brings the tables to this version; returns the names of the migrations that were run. Safe to repeat. */
  migrate(): Promise<string[]>
  /** How the database is, for whoever looks after it. */
  condition(): Promise<Condition>
  readonly pool: Engine['pool']
  readonly queuePool: Engine['queuePool']
}

export function createStore(engine: Engine): StoreHandle {
  const { pool, inside } = oneConnection(engine.pool)
  const db = kyselyOver(pool)
  let closing: Promise<void> | undefined
  return {
    transaction: createTransaction(db, inside),
    outboxQueue: createOutboxQueue(db),
    ping: () => ping(db),
    time: () => orLater(databaseTime(db)),
    migrate: () => orLater(engine.patiently((patient) => migrate(kyselyOver(patient)))),
    condition: () => condition(db),
    pool: engine.pool,
    queuePool: engine.queuePool,
    close: () => (closing ??= engine.close()),
  }
}

function kyselyOver(pool: PostgresPool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}
