import { sql, type Kysely } from 'kysely'
import type { OutboxMessage } from '#src/ports/outbox.ts'
import { toOutboxMessage } from './outbox-row.ts'
import type { Database } from './tables.ts'

/**
 * The first unsent message of a lane, marked as taken in the same statement: from here on a redraw does not replace
 * its content, which the caller may already be sending. Updates of messages that never arrived are superseded on the
 * way.
 */
export async function headOfLane(
  db: Kysely<Database>,
  lane: string,
  now: Date,
): Promise<OutboxMessage | { readonly waitUntil: Date } | undefined> {
  for (;;) {
    const row = await take(db, lane, now)
    if (row === undefined) {
      const first = await firstUnsent(db, lane).select('not_before').executeTakeFirst()
      if (first === undefined) return undefined
      if (first.not_before !== null && first.not_before > now) return { waitUntil: first.not_before }
      // It changed between the two statements: look again.
    } else if (row.patches === null) {
      return toOutboxMessage(row)
    } else if (row.drawn_message_id !== null) {
      return { ...toOutboxMessage(row), messageId: row.drawn_message_id }
    } else {
      await supersede(db, row.id)
    }
  }
}

function firstUnsent(db: Kysely<Database>, lane: string) {
  return db
    .selectFrom('outbox')
    .where('lane', '=', lane)
    .where('state', '=', 'planned')
    .orderBy('sequence')
    .limit(1)
}

function take(db: Kysely<Database>, lane: string, now: Date) {
  return (
    db
      .updateTable('outbox')
      .set({ taken: true })
      .where('id', '=', firstUnsent(db, lane).select('id'))
      // Said again, since the row may have changed while the statement waited for its lock.
      .where('state', '=', 'planned')
      .where((eb) => eb.or([eb('not_before', 'is', null), eb('not_before', '<=', now)]))
      .returningAll()
      .returning(
        sql<string | null>`(select message_id from outbox as drawn where drawn.id = outbox.patches)`.as(
          'drawn_message_id',
        ),
      )
      .executeTakeFirst()
  )
}

async function supersede(db: Kysely<Database>, id: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'superseded', reason: 'there is no message to draw anew' })
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .execute()
}
