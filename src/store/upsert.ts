import { sql, type Insertable, type Kysely } from 'kysely'
import type { Change } from '#src/ports/consortium.ts'
import type { Database } from './tables.ts'

type Column<Table extends keyof Database> = keyof Insertable<Database[Table]> & string

export interface Upsert<Table extends keyof Database> {
  readonly table: Table
  readonly row: Insertable<Database[Table]>
  readonly key: readonly Column<Table>[]
  /** The columns that count: they are compared, and the row is written when they differ. */
  readonly compare: readonly Column<Table>[]
  /** Columns written along, whose difference alone is no change. */
  readonly along?: readonly Column<Table>[]
  /** A row already there is left alone unless this holds for it. */
  readonly onlyWhere?: ReturnType<typeof sql<boolean>>
}

/** Writes one row in one statement: new, changed or left alone, whoever else writes it at the same time. */
export async function upsert<Table extends keyof Database>(
  db: Kysely<Database>,
  { table, row, key, compare, along = [], onlyWhere = sql<boolean>`true` }: Upsert<Table>,
): Promise<Change> {
  const entries = Object.entries(row)
  const sets = [...compare, ...along].map((column) => sql`${sql.ref(column)} = ${excluded(column)}`)
  const { rows } = await sql<{ readonly created: boolean }>`
    insert into ${sql.table(table)} (${sql.join(entries.map(([column]) => sql.ref(column)))})
    values (${sql.join(entries.map(([, value]) => value))})
    on conflict (${sql.join(key.map((column) => sql.ref(column)))}) do update set ${sql.join(sets)}
    where (${sql.join(compare.map((column) => sql.ref(`${table}.${column}`)))})
      is distinct from (${sql.join(compare.map(excluded))}) and ${onlyWhere}
    returning (xmax = 0) as created`.execute(db)
  const written = rows[0]
  // A row that this statement made has no xmax; one that it changed was locked by it first.
  if (written === undefined) return 'unchanged'
  return written.created ? 'new' : 'changed'
}

function excluded(column: string) {
  return sql.ref(`excluded.${column}`)
}
