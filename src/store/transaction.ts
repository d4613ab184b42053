import { setTimeout } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Store } from '#src/ports/store.ts'
import { createRecords } from './records.ts'
import type { Database } from './tables.ts'

/** SQLSTATE of a serialisation failure and of a dead lock: the same work may succeed when it is done again. */
const conflicts = new Set<unknown>(['40001', '40P01'])
const mostTries = 5
const longestPauseMs = 20

type Inside = <Result>(work: () => Promise<Result>) => Promise<Result>

export function createTransaction(db: Kysely<Database>, inside: Inside): Store['transaction'] {
  return async (work) => {
    for (let tries = 1; ; tries += 1) {
      try {
        const transaction = db.transaction().setIsolationLevel('read committed')
        return await transaction.execute((records) => inside(() => work(createRecords(records))))
      } catch (error) {
        if (tries === mostTries || !isConflict(error)) throw error
      }
      // Not all at once, or the same ones meet again.
      await setTimeout(Math.random() * longestPauseMs * tries)
    }
  }
}

/** Looks through the causes as well: the work may have wrapped what the database said. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && conflicts.has(error.code)) || isConflict(error.cause)
}
