import type { Client } from 'pg'

/** Of every table; two are equal when nothing was written in between. */
export async function fingerprint(client: Client): Promise<unknown> {
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  )
  const prints = rows.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(t::text, '' order by t::text)) as print from "${name}" t`,
  )
  return (await client.query(prints.join(' union all '))).rows
}
