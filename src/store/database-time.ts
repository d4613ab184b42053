import { sql, type Kysely } from 'kysely'
import type { Database } from './tables.ts'

/** What time the database says it is, at this moment rather than at the begin of a transaction. */
export async function databaseTime(db: Kysely<Database>): Promise<Date> {
  const { rows } = await sql<{ readonly now: Date }>`select clock_timestamp() as now`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the database does not say what time it is')
  return row.now
}
