import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** A migration of plain SQL statements. There is no way back: a mistake is put right by the next one. */
export function statements(...texts: readonly string[]): Migration {
  return {
    async up(db: Kysely<unknown>) {
      for (const text of texts) await sql.raw(text).execute(db)
    },
  }
}
