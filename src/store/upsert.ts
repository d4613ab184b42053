import { sql, type Insertable, type Kysely, type RawBuilder } from 'kysely'
import type { Change } from '#src/ports/consortium.ts'
import type { Database } from './tables.ts'

type Column<Table extends keyof Database> = keyof Insertable<Database[Table]> & string

interface Comparison<Table extends keyof Database> {
  readonly table: Table
  readonly key: readonly Column<Table>[]
  /** The columns that count: they are compared, and the row is written when they differ. */
  readonly compare: readonly Column<Table>[]
  /** Columns written along, whose difference alone is no change. */
  readonly along?: readonly Column<Table>[]
  /** A row already there is left alone unless this holds for it. */
  readonly onlyWhere?: ReturnType<typeof sql<boolean>>
}

export interface Upsert<Table extends keyof Database> extends Comparison<Table> {
  readonly row: Insertable<Database[Table]>
}

export interface UpsertMany<Table extends keyof Database> extends Comparison<Table> {
  /** All with the same columns, no two of one key; some thousands at most: a statement has 65,535 places. */
  readonly rows: readonly Insertable<Database[Table]>[]
  /** By this column the written rows are told apart; by several, joined with spaces. */
  readonly id: Column<Table> | readonly Column<Table>[]
}

/** Writes one row in one statement: new, changed or left alone, whoever else writes it at the same time. */
export async function upsert<Table extends keyof Database>(
  db: Kysely<Database>,
  { row, ...comparison }: Upsert<Table>,
): Promise<Change> {
  const { rows } = await statement<Table, { readonly created: boolean }>([row], comparison, created).execute(
    db,
  )
  const written = rows[0]
  if (written === undefined) return 'unchanged'
  return written.created ? 'new' : 'changed'
}

/** The same for many rows in one statement. Who is not in the result was left alone. */
export async function upsertMany<Table extends keyof Database>(
  db: Kysely<Database>,
  { rows: wanted, id, ...comparison }: UpsertMany<Table>,
): Promise<ReadonlyMap<string, Change>> {
  if (wanted.length === 0) return new Map()
  type Written = { readonly id: string; readonly created: boolean }
  const columns = [id].flat().map((column) => sql`${sql.ref(`${comparison.table}.${column}`)}::text`)
  const returned = sql`${created}, ${sql.join(columns, sql` || ' ' || `)} as id`
  const { rows } = await statement<Table, Written>(wanted, comparison, returned).execute(db)
  return new Map(rows.map((row) => [row.id, row.created ? 'new' : 'changed']))
}

// A row that this statement made has no xmax; one that it changed was locked by it first.
const created = sql`(xmax = 0) as created`

function statement<Table extends keyof Database, Written>(
  rows: readonly Insertable<Database[Table]>[],
  { table, key, compare, along = [], onlyWhere = sql<boolean>`true` }: Comparison<Table>,
  returned: RawBuilder<unknown>,
) {
  const columns = Object.keys(rows[0] ?? {})
  const sets = [...compare, ...along].map((column) => sql`${sql.ref(column)} = ${excluded(column)}`)
  const values = rows.map((row) => sql`(${sql.join(Object.values(row))})`)
  return sql<Written>`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}
    on conflict (${sql.join(key.map((column) => sql.ref(column)))}) do update set ${sql.join(sets)}
    where (${sql.join(compare.map((column) => sql.ref(`${table}.${column}`)))})
      is distinct from (${sql.join(compare.map(excluded))}) and ${onlyWhere}
    returning ${returned}`
}

function excluded(column: string) {
  return sql.ref(`excluded.${column}`)
}
