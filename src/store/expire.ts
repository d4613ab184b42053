import type { Kysely } from 'kysely'
import type { Retained } from '#src/domain/retention.ts'
import { isWaiting } from './attachments.ts'
import type { Database } from './tables.ts'

interface Expiry {
  readonly before: Date
  /** At most so many in one statement. */
  readonly limit: number
}

type Remove = (db: Kysely<Database>, expiry: Expiry) => Promise<number>

const removes: Readonly<Record<Retained, Remove>> = {
  drafts: async (db, { before, limit }) => {
    const old = db.selectFrom('drafts').select('id').where('updated_at', '<', before).limit(limit)
    return Number((await db.deleteFrom('drafts').where('id', 'in', old).executeTakeFirst()).numDeletedRows)
  },
  waitingAttachments: async (db, { before, limit }) => {
    const old = await db
      .selectFrom('attachments')
      .select('id')
      .where(isWaiting)
      .where('sent_at', '<', before)
      .limit(limit)
      // One that a record is just taking is not waiting any more.
      .forUpdate()
      .skipLocked()
      .execute()
    const ids = old.map(({ id }) => id)
    if (ids.length === 0) return 0
    await db.deleteFrom('attachment_bytes').where('attachment_id', 'in', ids).execute()
    await db.deleteFrom('attachments').where('id', 'in', ids).execute()
    return ids.length
  },
  messageContents: async (db, { before, limit }) => {
    const old = db
      .selectFrom('outbox')
      .select('id')
      // What was replaced before it went out was never said: it need not wait.
      .where(({ eb, or }) => or([eb('settled_at', '<', before), eb('state', '=', 'superseded')]))
      .where('content', '<>', '{}')
      .limit(limit)
    const done = await db
      .updateTable('outbox')
      .set({ content: '{}' })
      .where('id', 'in', old)
      .executeTakeFirst()
    return Number(done.numUpdatedRows)
  },
  greetings: async (db, { before, limit }) => {
    const old = db.selectFrom('greetings').select('key').where('at', '<', before).limit(limit)
    return Number(
      (await db.deleteFrom('greetings').where('key', 'in', old).executeTakeFirst()).numDeletedRows,
    )
  },
  marks: async (db, { before, limit }) => {
    const old = db.selectFrom('seen').select('key').where('at', '<', before).limit(limit)
    return Number((await db.deleteFrom('seen').where('key', 'in', old).executeTakeFirst()).numDeletedRows)
  },
}

/** Removes what is older than an instant, and says how many there were. */
export function expire(db: Kysely<Database>, what: Retained, expiry: Expiry): Promise<number> {
  return removes[what](db, expiry)
}
