import { sql, type Kysely } from 'kysely'
import type { Database } from './tables.ts'

/** Short words that people wrote about others, and not on records: there a name may stand that belongs to nobody any more. */
const columns = [
  ['activity_invitations', 'delegate_name'],
  ['action_items', 'what'],
  ['own_reminders', 'what'],
] as const

/** Puts a made-up name in place of somebody's wherever others have written it in passing. */
export async function forgetWords(db: Kysely<Database>, name: string, pseudonym: string): Promise<void> {
  if (name === '') return
  for (const [table, column] of columns) {
    const words = sql.ref(column)
    await sql`update ${sql.table(table)} set ${words} = replace(${words}, ${name}, ${pseudonym})
      where position(${name} in ${words}) > 0`.execute(db)
  }
}
