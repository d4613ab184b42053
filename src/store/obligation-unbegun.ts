import { sql, type RawBuilder, type SqlBool } from 'kysely'

/** Of rows of `obligations` under a name: nobody has done or asked anything about it, and nothing hangs on it. */
export function isUnbegun(name: string): RawBuilder<SqlBool> {
  const of = (column: string) => sql.ref(`${name}.${column}`)
  return sql<SqlBool>`(
    ${of('state')} = 'missing' and ${of('extension_state')} is null
    and not exists (select from credits where credits.obligation_id = ${of('id')})
    and not exists (select from filings where filings.obligation_id = ${of('id')})
  )`
}
