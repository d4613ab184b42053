import type { Client } from 'pg'

/** What the product writes by its own clock, asked by nobody: what it last saw, and when it looks again. */
const byTheClock = ['digest_schedules', 'kpi_looks', 'kpi_verdicts']

/** Of every table that people's words reach; two are equal when nothing was written in between. */
export async function fingerprint(client: Client): Promise<unknown> {
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'
      and not table_name = any($1) order by 1`,
    [byTheClock],
  )
  // So does the mark of the day on which groups hear their counts.
  const all = rows.map(({ name }) => ({
    name,
    kept: name === 'seen' ? `(select * from seen where key not like 'groups/%')` : `"${name}"`,
  }))
  const prints = all.map(
    ({ name, kept }) =>
      `select '${name}' as name, md5(string_agg(t::text, '' order by t::text)) as print from ${kept} t`,
  )
  return (await client.query(prints.join(' union all '))).rows
}
