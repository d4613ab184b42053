import type { Client } from 'pg'

/** The heaviest week of the year: most of what is owed by custom is due on its Thursday. */
export const week = {
  states: ['missing', 'draft', 'returned'],
  dueFrom: '2026-12-28',
  dueTo: '2027-01-03',
} as const

const batch = 2000

type Row = Readonly<Record<string, unknown>>

export async function rowsWritten(client: Client): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>(
    `select id, item, kind, school_id, major_id, period, part, nominal::text, due_on::text, provisional,
      derivation::text, state from obligations`,
  )
  return rows
}

/** The same rows, written by nothing but the driver into a table without references, with the index of the week. */
export async function bareRows(client: Client, rows: readonly Row[]): Promise<void> {
  await client.query('create table bare (like obligations excluding all)')
  await client.query('alter table bare drop column deadline')
  const columns = Object.entries(types)
  const places = columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ')
  const names = columns.map(([name]) => name).join(', ')
  await client.query('begin')
  for (let start = 0; start < rows.length; start += batch) {
    const some = rows.slice(start, start + batch)
    await client.query({
      name: 'bare',
      text: `insert into bare (${names}) select * from unnest(${places})`,
      values: columns.map(([name]) => some.map((row) => row[name])),
    })
  }
  await client.query('commit')
  await client.query('create index bare_by_day on bare (due_on, school_id, major_id)')
  await client.query('analyze bare')
}

const types = {
  id: 'uuid',
  item: 'text',
  kind: 'text',
  school_id: 'text',
  major_id: 'text',
  period: 'text',
  part: 'int',
  nominal: 'date',
  due_on: 'date',
  provisional: 'boolean',
  derivation: 'jsonb',
  state: 'text',
}

/** The same two questions, asked of the bare table without a transaction. */
export async function bareWeek(client: Client): Promise<void> {
  const within = 'from bare where due_on between $1 and $2 and state = any ($3)'
  const values = [week.dueFrom, week.dueTo, week.states]
  await client.query(`select count(*) ${within}`, values)
  await client.query(`select * ${within} order by due_on, school_id, major_id limit 100`, values)
}
