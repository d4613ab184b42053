import type { NewMessage, OutboxMessage } from '#src/ports/outbox.ts'
import type { StoreHandle } from '#src/store/store.ts'
import { at, sampleMessage, unique } from './sample.ts'

/** A chat of its own to send to, with a sender that does as it is told. */
export function createLane(store: StoreHandle) {
  const chatId = unique('oc')
  const { outboxQueue } = store
  const head = (now = at('12:00')) => outboxQueue.head(chatId, now)

  async function message(now = at('12:00')): Promise<OutboxMessage> {
    const next = await head(now)
    if (next === undefined || 'waitUntil' in next) throw new Error('nothing may go out now')
    return next
  }

  return {
    chatId,
    head,
    message,
    /** Puts a message and gives its subject, by which it is found again. */
    async put(content: string, over: Partial<NewMessage> = {}): Promise<string> {
      const subject = unique('card')
      const put = sampleMessage({ target: { kind: 'chat', chatId }, content, subject, ...over })
      await store.transaction(({ outbox }) => outbox.put(put))
      return subject
    },
    async shown(subject: string): Promise<OutboxMessage> {
      const [row] = await store.transaction(({ outbox }) => outbox.showing(subject))
      if (row === undefined) throw new Error('no message shows that')
      return row
    },
    redraw: (id: string, content: string) => store.transaction(({ outbox }) => outbox.redraw(id, content)),
    /** Sends what is first and gives what was sent. */
    async send(now = at('12:00')): Promise<OutboxMessage> {
      const next = await message(now)
      await outboxQueue.trying(next.id, now)
      await outboxQueue.sent(next.id, now, next.patches === undefined ? `om-${next.id}` : undefined)
      return next
    },
  }
}

/** What became of messages, by id: what no port tells, because nobody needs it. */
export async function statesOf(
  store: StoreHandle,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const client = await store.pool.connect()
  try {
    const found = await client.query<{ id: string; state: string }>(
      'select id, state from outbox where id = any ($1)',
      [ids],
    )
    return new Map(found.rows.map(({ id, state }) => [id, state]))
  } finally {
    client.release()
  }
}
