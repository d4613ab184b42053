import type { Kysely, Selectable } from 'kysely'
import type { OutboxMessage, Target } from '#src/ports/outbox.ts'
import type { Database } from './tables.ts'

type OutboxRow = Selectable<Database['outbox']>

/** Replies and messages to a chat share its lane; a person is a lane of their own. */
export function laneOf(target: Target): string {
  return target.kind === 'person' ? target.openId : target.chatId
}

function toTarget({ target_kind, lane, reply_to }: OutboxRow): Target {
  if (reply_to !== null) return { kind: 'reply', messageId: reply_to, chatId: lane }
  return target_kind === 'person' ? { kind: 'person', openId: lane } : { kind: 'chat', chatId: lane }
}

export function toOutboxMessage(row: OutboxRow): OutboxMessage {
  return {
    id: row.id,
    sequence: row.sequence,
    key: row.key,
    target: toTarget(row),
    lane: row.lane,
    type: row.type,
    content: row.content,
    language: row.language,
    ...(row.subject === null ? {} : { subject: row.subject }),
    state: row.state,
    patches: row.patches ?? undefined,
    messageId: row.message_id ?? undefined,
    tries: row.tries,
    firstTriedAt: row.first_tried_at ?? undefined,
  }
}

/** A row as it is when it is put. */
export const unsent = {
  state: 'planned',
  taken: false,
  message_id: null,
  tries: 0,
  first_tried_at: null,
  last_tried_at: null,
  not_before: null,
  settled_at: null,
  reason: null,
} as const

/** Locks a message until the transaction ends; asked for an update, it is the message that the update draws anew. */
export async function lockMessage(db: Kysely<Database>, id: string): Promise<OutboxRow | undefined> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('id', '=', (eb) =>
      eb
        .selectFrom('outbox as asked')
        .select((inner) => inner.fn.coalesce('asked.patches', 'asked.id').as('id'))
        .where('asked.id', '=', id),
    )
    .forUpdate()
    .executeTakeFirst()
}
