import { sql, type Kysely } from 'kysely'
import type { OutboxQueue } from '#src/ports/outbox.ts'
import { headOfLane } from './outbox-head.ts'
import type { Database } from './tables.ts'
import { orLater } from './unavailable.ts'

/**
 * Every call is one statement, or a few that each stand alone. What is no longer planned is left as it is. Throws Later
 * while the database does not answer.
 */
export function createOutboxQueue(db: Kysely<Database>): OutboxQueue {
  const queue = outboxQueueOf(db)
  return {
    head: (lane, now) => orLater(queue.head(lane, now)),
    dueLanes: (now, limit) => orLater(queue.dueLanes(now, limit)),
    trying: (id, at) => orLater(queue.trying(id, at)),
    sent: (id, at, messageId) => orLater(queue.sent(id, at, messageId)),
    retry: (id, notBefore, reason, certain) => orLater(queue.retry(id, notBefore, reason, certain)),
    failed: (id, at, reason) => orLater(queue.failed(id, at, reason)),
    giveUp: (lane, at, reason) => orLater(queue.giveUp(lane, at, reason)),
    counts: () => orLater(queue.counts()),
  }
}

/** Of a confidential message the fact alone is left once it is settled. */
const kept = sql<string>`case when confidential then '{}' else content end`

function outboxQueueOf(db: Kysely<Database>): OutboxQueue {
  const planned = (id: string) => db.updateTable('outbox').where('id', '=', id).where('state', '=', 'planned')
  return {
    head: (lane, now) => headOfLane(db, lane, now),
    dueLanes: (now, limit) => dueLanes(db, now, limit),
    trying: async (id, at) => {
      await planned(id)
        .set((eb) => ({
          taken: true,
          tries: eb('tries', '+', 1),
          first_tried_at: eb.fn.coalesce('first_tried_at', eb.val(at)),
          // Two tries at one instant are two all the same.
          last_tried_at: sql<Date>`greatest(${at}::timestamptz, first_tried_at + interval '1 microsecond')`,
        }))
        .execute()
    },
    // Recorded even if the lane was given up meanwhile: it is out. An update has no message of its own.
    sent: async (id, at, messageId) => {
      await db
        .updateTable('outbox')
        .set({
          state: 'sent',
          settled_at: at,
          reason: null,
          content: kept,
          message_id: sql<string | null>`case when patches is null then ${messageId ?? null}::text end`,
        })
        .where('id', '=', id)
        .where('state', '<>', 'sent')
        .execute()
    },
    retry: async (id, notBefore, reason, certain = false) => {
      // Certain of the last try says nothing about an earlier one: that one's time stays.
      const untried = sql<boolean>`(${certain}::boolean and first_tried_at is not distinct from last_tried_at)`
      await planned(id)
        .set({
          not_before: notBefore,
          reason,
          first_tried_at: sql<Date | null>`case when ${untried} then null else first_tried_at end`,
          // A message that may have arrived keeps its content; an update is as good as its latest one.
          taken: sql<boolean>`patches is null and not ${untried}`,
        })
        .execute()
    },
    failed: async (id, at, reason) => {
      await planned(id).set({ state: 'failed', settled_at: at, reason, content: kept }).execute()
    },
    giveUp: async (lane, at, reason) => {
      const { numUpdatedRows } = await db
        .updateTable('outbox')
        .set({ state: 'failed', settled_at: at, reason, content: kept })
        .where('lane', '=', lane)
        .where('state', '=', 'planned')
        .executeTakeFirst()
      return Number(numUpdatedRows)
    },
    counts: () => counts(db),
  }
}

/** Lanes whose first unsent message may go out, the longest waiting first. A later one waits for the first. */
async function dueLanes(db: Kysely<Database>, now: Date, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('outbox')
        .distinctOn('lane')
        .select(['lane', 'sequence', 'not_before'])
        .where('state', '=', 'planned')
        .orderBy('lane')
        .orderBy('sequence')
        .as('heads'),
    )
    .select('lane')
    .where((eb) => eb.or([eb('not_before', 'is', null), eb('not_before', '<=', now)]))
    .orderBy('sequence')
    .limit(limit)
    .execute()
  return rows.map((row) => row.lane)
}

async function counts(db: Kysely<Database>) {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => ['state', eb.fn.countAll<number>().as('messages')])
    .groupBy('state')
    .execute()
  const of = (state: (typeof rows)[number]['state']) => rows.find((row) => row.state === state)?.messages ?? 0
  return { planned: of('planned'), sent: of('sent'), failed: of('failed'), superseded: of('superseded') }
}
