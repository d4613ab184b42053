import { setTimeout } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Records, Store } from '#src/ports/store.ts'
import { createAudit } from './audit.ts'
import { watchChanges } from './changes.ts'
import { createRecords } from './records.ts'
import type { Database } from './tables.ts'
import { asLater } from './unavailable.ts'

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
        return await transaction.execute((open) => inside(() => audited(open, work)))
      } catch (error) {
        if (tries === mostTries || !isConflict(error)) throw asLater(error)
      }
      // Not all at once, or the same ones meet again.
      await setTimeout(Math.random() * longestPauseMs * tries)
    }
  }
}

/** What the work says of itself is written after everything else, so that the chain is held for a moment only. */
async function audited<Result>(
  transaction: Kysely<Database>,
  work: (records: Records) => Promise<Result>,
): Promise<Result> {
  const changes = watchChanges()
  const db = transaction.withPlugin(changes)
  const { audit, write } = createAudit(db, changes)
  const result = await work(createRecords(db, audit))
  await write()
  return result
}

/** Looks through the causes as well: the work may have wrapped what the database said. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && conflicts.has(error.code)) || isConflict(error.cause)
}
