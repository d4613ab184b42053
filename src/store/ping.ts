import { sql, type Kysely } from 'kysely'
import type { Database } from './tables.ts'

const withinMs = 900

/** Settles when the database answers; throws within a second when it does not. */
export async function ping(db: Kysely<Database>): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('the database does not answer')), withinMs)
  try {
    await Promise.race([sql`select 1`.execute(db), late])
  } finally {
    clearTimeout(timer)
  }
}
