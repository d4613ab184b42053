import { Pool, types, type PoolConfig } from 'pg'
import type { Engine } from './engine.ts'
import { pgTypes } from './pglite/column-types.ts'

/** Milliseconds. A server that is gone is noticed within a second, a statement that hangs within a few. */
const limits = {
  connectionTimeoutMillis: 1_000,
  statement_timeout: 5_000,
  // for a connection that went silent, where the server can no longer end the statement itself
  query_timeout: 6_000,
  // a handler that hangs must not keep its rows locked
  idle_in_transaction_session_timeout: 15_000,
}

/** Connects when first asked. `onError` hears of connections that the server or the network ended. */
export function openPostgres(url: string, onError: (error: Error) => void): Engine {
  const pool = createPool({ connectionString: url, ...limits, max: 10 }, onError)
  return {
    pool,
    queuePool: undefined,
    async patiently(work) {
      const patient = createPool({ connectionString: url, connectionTimeoutMillis: 5_000, max: 1 }, onError)
      try {
        return await work(patient)
      } finally {
        await patient.end()
      }
    },
    close: () => pool.end(),
  }
}

function createPool(config: PoolConfig, onError: (error: Error) => void): Pool {
  const pool = new Pool({ application_name: 'rongtong', keepAlive: true, types: pgTypes(types), ...config })
  pool.on('error', onError)
  // The pool listens to idle connections only: one that ends between two statements of a transaction would end the
  // process. The transaction learns of it from its next statement.
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}
