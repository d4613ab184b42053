import { sql, type Kysely } from 'kysely'

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly notNull: boolean
  readonly hasDefault: boolean
  /** By the database: an identity, or computed from the other columns. */
  readonly isGenerated: boolean
  /** The check constraints of this column alone, as the database writes them. */
  readonly checks: readonly string[]
}

const head = `// Written from the migrated database by describe.ts; test/store/tables.test.ts says how. Not edited by hand.
import type { ColumnType, GeneratedAlways } from 'kysely'
`

const width = 110

/** The source text of tables.ts: the tables as the database has them after all migrations. */
export async function describe(db: Kysely<unknown>): Promise<string> {
  const columns = await readColumns(db)
  const tables = [...new Set(columns.map((column) => column.table))]
  const database = tables.map((table) => `  readonly ${table}: ${interfaceName(table)}\n`)
  const interfaces = tables.map((table) => {
    const lines = columns.filter((column) => column.table === table).map(describeColumn)
    return `\ninterface ${interfaceName(table)} {\n${lines.join('')}}\n`
  })
  return `${head}\nexport interface Database {\n${database.join('')}}\n${interfaces.join('')}`
}

async function readColumns(db: Kysely<unknown>): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type,
      a.attnotnull as "notNull", a.atthasdef as "hasDefault", a.attidentity <> '' or a.attgenerated <> '' as "isGenerated",
      array(
        select pg_get_constraintdef(k.oid) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
      ) as checks
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
      and a.attnum > 0 and not a.attisdropped and c.relname !~ '^rongtong_migration'
    order by c.relname collate "C", a.attnum`.execute(db)
  return rows
}

function describeColumn(column: Column): string {
  const type = nullable(column)
  const line = `  ${column.name}: ${type}\n`
  if (line.length <= width) return line
  const members = type.split(' | ').map((member) => `    | ${member}\n`)
  return `  ${column.name}:\n${members.join('')}`
}

function nullable(column: Column): string {
  const type = column.notNull ? typeOf(column) : `${typeOf(column)} | null`
  if (column.isGenerated) return `GeneratedAlways<${type}>`
  if (column.hasDefault)
    throw new Error(`${column.table}.${column.name} has a default: say here how it is typed`)
  return type
}

/** What the drivers give for a type; open.ts and pglite/open.ts set the parsers that make it so. */
const types: Readonly<Record<string, string>> = {
  text: 'string',
  uuid: 'string',
  date: 'string',
  integer: 'number',
  bigint: 'number',
  numeric: 'number',
  boolean: 'boolean',
  'timestamp with time zone': 'Date',
  bytea: 'Uint8Array',
  jsonb: 'ColumnType<unknown, string, string>',
}

function typeOf(column: Column): string {
  const isArray = column.type.endsWith('[]')
  const members = column.checks.flatMap(membersOf)
  const type = members.length > 0 ? members.join(' | ') : types[column.type.replace('[]', '')]
  if (type === undefined) throw new Error(`${column.table}.${column.name}: ${column.type} has no type here`)
  if (!isArray) return type
  return members.length > 1 ? `readonly (${type})[]` : `readonly ${type}[]`
}

/** `CHECK ((role = ANY (ARRAY['lead'::text, 'partner'::text])))` allows 'lead' and 'partner'. */
function membersOf(check: string): readonly string[] {
  const list = /^CHECK \(\(\w+ (?:= ANY \(|<@ )ARRAY\[(.*)\]/.exec(check)?.[1] ?? ''
  return Array.from(list.matchAll(/('[^']*')::text/g), ([, member = '']) => member)
}

function interfaceName(table: string): string {
  const words = table.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `${words.join('')}Table`
}
