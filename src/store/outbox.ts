import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { NewMessage, Outbox } from '#src/ports/outbox.ts'
import { isIdentifier } from './identifier.ts'
import { laneOf, lockMessage, toOutboxMessage, unsent } from './outbox-row.ts'
import type { Database } from './tables.ts'

export function createOutbox(db: Kysely<Database>): Outbox {
  return {
    put: (message) => put(db, message),
    showing: async (subject) => {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .where('subject', '=', subject)
        .where('state', 'in', ['planned', 'sent'])
        .orderBy('sequence')
        .execute()
      return rows.map(toOutboxMessage)
    },
    redraw: async (id, content) => {
      if (isIdentifier(id)) await redraw(db, id, content)
    },
    drop: async (key, reason) => {
      const waiting = db.updateTable('outbox').set({ state: 'superseded', reason }).where('key', '=', key)
      await waiting.where('state', '=', 'planned').where('taken', '=', false).execute()
    },
    byMessageId: async (messageId) => {
      const rows = db.selectFrom('outbox').selectAll().where('message_id', '=', messageId)
      const row = await rows.orderBy('sequence', 'desc').limit(1).executeTakeFirst()
      return row && toOutboxMessage(row)
    },
    relabel: async (id, subject) => {
      if (!isIdentifier(id)) return
      await db
        .updateTable('outbox')
        .set({ subject })
        .where('id', '=', id)
        .where('patches', 'is', null)
        .execute()
    },
  }
}

async function put(db: Kysely<Database>, message: NewMessage): Promise<boolean> {
  const { key, target, type, content, language, subject, confidential } = message
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('outbox')
    .values({
      id: randomUUID(),
      key,
      target_kind: target.kind,
      lane: laneOf(target),
      reply_to: target.kind === 'reply' ? target.messageId : null,
      type,
      content,
      language,
      subject: subject ?? null,
      patches: null,
      confidential: confidential ?? null,
      ...unsent,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The lock makes redraws of one message come one after another, and never between its reading and its sending. */
async function redraw(db: Kysely<Database>, id: string, content: string): Promise<void> {
  const message = await lockMessage(db, id)
  if (message === undefined || message.state === 'failed' || message.state === 'superseded') return
  const updateId = randomUUID()
  const inPlace = message.state === 'planned' && !message.taken
  const superseding = db.with('older', (cte) =>
    cte
      .updateTable('outbox')
      .set({ state: 'superseded', reason: `replaced by ${inPlace ? message.id : updateId}` })
      .where('patches', '=', message.id)
      .where('state', '=', 'planned')
      .where('taken', '=', false),
  )
  if (inPlace) {
    await superseding
      .updateTable('outbox')
      .set({ content, confidential: null })
      .where('id', '=', message.id)
      .execute()
    return
  }
  await superseding
    .insertInto('outbox')
    .values({
      id: updateId,
      key: `redraw:${updateId}`,
      target_kind: message.target_kind,
      lane: message.lane,
      reply_to: message.reply_to,
      type: message.type,
      content,
      language: message.language,
      subject: null,
      patches: message.id,
      ...unsent,
    })
    .execute()
}
