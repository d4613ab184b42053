import { Kysely, PostgresDialect, sql } from 'kysely'
import type { StoreHandle } from '#src/store/store.ts'

/** Every row of every table as text, by table. */
async function everyRow({ pool }: StoreHandle): Promise<Map<string, readonly string[]>> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const names = await sql<{ name: string }>`select relname as name from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace order by 1`.execute(db)
  const found = new Map<string, readonly string[]>()
  for (const { name } of names.rows) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(db)
    found.set(
      name,
      rows.map(({ row }) => row),
    )
  }
  return found
}

export async function tablesHolding(store: StoreHandle, text: string): Promise<readonly string[]> {
  const tables = await everyRow(store)
  return [...tables].filter(([, rows]) => rows.some((row) => row.includes(text))).map(([name]) => name)
}
