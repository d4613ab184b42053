import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { Database } from './tables.ts'

/**
 * `over`: nothing is to be done about it any more. `moved`: it is due on another day, for which other reminders are
 * planned. `changed`: it is still to be done, and only what was shown of it is old.
 */
export type Recall = 'over' | 'moved' | 'changed'

/**
 * 撤回 — words about obligations that have not left yet do not leave: their message is superseded, and they are due
 * again without it, for the rest of what they told. A card that has left is marked to be drawn anew. One statement, so
 * that a sender has either taken a message or never finds it.
 */
export async function recallObligations(
  db: Kysely<Database>,
  ids: readonly string[],
  recall: Recall,
): Promise<void> {
  if (ids.length === 0) return
  const some = sql`${[...ids]}::uuid[]`
  const rest = sql`array(select unnest(obligation_ids) except select unnest(${some}))`
  await recallWhere(db, sql<SqlBool>`obligation_ids && ${some}`, {
    stops: recall !== 'changed',
    rest: recall === 'moved' ? rest : sql`obligation_ids`,
  })
}

/** The same of what is not owed: whoever says it again finds out what is still true of it. */
export async function recallSubjects(
  db: Kysely<Database>,
  kind: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const about = sql<SqlBool>`subject_kind = ${kind} and subject_id = any (${[...ids]}::uuid[])`
  await recallWhere(db, about, { stops: true, rest: sql`obligation_ids` })
}

interface Stopping {
  /** What has not left is held back; else only the cards are drawn anew. */
  readonly stops: boolean
  /** The obligations of which a word is said again. */
  readonly rest: RawBuilder<unknown>
}

async function recallWhere(
  db: Kysely<Database>,
  about: RawBuilder<SqlBool>,
  { stops, rest }: Stopping,
): Promise<void> {
  await sql`
    with told as materialized (
      select distinct batch, 'reminder:' || batch || '#1' as message from reminders
      where state = 'sent' and batch is not null and ${about}
    ), stopped as (
      update outbox set state = 'superseded', reason = 'recalled'
      where ${stops} and key in (select message from told) and state = 'planned' and not taken
      returning key
    ), went as (
      select told.batch, stopped.key is not null as stopped from told left join stopped on stopped.key = told.message
    )
    update ${sql.table('reminders')} set
      state = case when went.stopped then 'planned' else reminders.state end,
      sent_at = case when went.stopped then null else reminders.sent_at end,
      recalls = reminders.recalls + went.stopped::int,
      obligation_ids = case when went.stopped then ${rest} else reminders.obligation_ids end,
      outdated = not went.stopped
    from went where reminders.batch = went.batch and reminders.state = 'sent'`.execute(db)
}
