import { AsyncLocalStorage } from 'node:async_hooks'
import type { PostgresPool } from 'kysely'

export interface OneConnection {
  /** Marks everything that `work` does as belonging to a transaction, until it has settled. */
  readonly inside: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** The pool, refusing to whoever is inside a transaction. */
  readonly pool: PostgresPool
}

/**
 * Inside a transaction nothing may ask for another connection: with the one session of an embedded database it would
 * wait for itself for ever, and ten such transactions at once would empty the pool of a server. Refused with an error.
 */
export function oneConnection(pool: PostgresPool): OneConnection {
  const transactions = new AsyncLocalStorage<{ open: boolean }>()
  return {
    async inside(work) {
      const transaction = { open: true }
      try {
        return await transactions.run(transaction, work)
      } finally {
        // What was started inside and runs on, such as a timer, is free again.
        transaction.open = false
      }
    },
    pool: {
      options: pool.options,
      connect() {
        if (transactions.getStore()?.open !== true) return pool.connect()
        return Promise.reject(
          new Error('inside a transaction use its records: the store itself would wait for it'),
        )
      },
      end: () => pool.end(),
    },
  }
}
