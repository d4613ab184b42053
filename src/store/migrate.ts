import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Database } from './tables.ts'
import { migrations } from './migrations/index.ts'

/**
 * Brings the tables to this version and returns the names of the migrations that were run: all or none of them.
 * Of several at once one works and the others wait for its lock, so the connection must allow long statements.
 */
export async function migrate(db: Kysely<Database>): Promise<string[]> {
  const { error, results } = await migratorOf(db).migrateToLatest()
  if (error !== undefined) throw error
  return (results ?? []).map((result) => result.migrationName)
}

/** The names of the migrations that were not run yet; changes nothing. */
export async function missingMigrations(db: Kysely<Database>): Promise<string[]> {
  const all = await migratorOf(db).getMigrations()
  return all.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name)
}

function migratorOf(db: Kysely<Database>): Migrator {
  return new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    // Kysely looks for its table by name in every schema: another program's must not be taken for ours.
    migrationTableName: 'rongtong_migrations',
    migrationLockTableName: 'rongtong_migration_lock',
  })
}
