import { sql, type Kysely } from 'kysely'
import type { Database } from './tables.ts'

export interface TableAboutPeople {
  readonly table: string
  /** Columns that refer to a person. */
  readonly byId: readonly string[]
  /** Columns that hold an open id. */
  readonly byOpenId: readonly string[]
  /** Columns that hold bytes. */
  readonly bytes: readonly string[]
}

/** Every table but that of the people in which somebody can be found, by reference or by a column `open_id`. */
export async function tablesAboutPeople(db: Kysely<Database>): Promise<readonly TableAboutPeople[]> {
  const { rows } = await sql<TableAboutPeople>`
    select c.relname as "table",
      coalesce(array_agg(a.attname::text) filter (where k.oid is not null), '{}') as "byId",
      coalesce(array_agg(a.attname::text) filter (where a.attname = 'open_id'), '{}') as "byOpenId",
      coalesce(array_agg(a.attname::text) filter (where a.atttypid = 'bytea'::regtype), '{}') as bytes
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_constraint k
      on k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'people'::regclass and a.attnum = any (k.conkey)
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname <> 'people'
    group by c.relname
    having count(k.oid) > 0 or bool_or(a.attname = 'open_id')
    order by c.relname`.execute(db)
  return rows
}
