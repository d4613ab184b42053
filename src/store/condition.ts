import { sql, type Kysely } from 'kysely'
import { missingMigrations } from './migrate.ts'
import type { Database } from './tables.ts'

export interface Condition {
  /** Of PostgreSQL, such as `15.8`. */
  readonly version: string
  /** What time the database says it is. */
  readonly now: Date
  readonly missingMigrations: readonly string[]
  /** When the newest event came that is still remembered; undefined before the first, or without tables. */
  readonly lastEventAt: Date | undefined
}

export async function condition(db: Kysely<Database>): Promise<Condition> {
  const { rows } = await sql<{ readonly version: string; readonly now: Date }>`
    select current_setting('server_version') as version, clock_timestamp() as now`.execute(db)
  const [server] = rows
  if (!server) throw new Error('the database does not say what it is')
  const missing = await missingMigrations(db)
  const { version, now } = server
  return {
    version: version.split(' ')[0] ?? version,
    now,
    missingMigrations: missing,
    lastEventAt: missing.length === 0 ? await lastEvent(db) : undefined,
  }
}

async function lastEvent(db: Kysely<Database>): Promise<Date | undefined> {
  const newest = await db.selectFrom('seen').select('at').orderBy('at', 'desc').limit(1).executeTakeFirst()
  return newest?.at
}
