import { sql, type Kysely } from 'kysely'
import type { Deliveries, Delivery } from '#src/ports/deliveries.ts'
import type { OutboxState } from '#src/ports/outbox.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'

interface Row {
  readonly key: string
  readonly person_id: string
  readonly kind: string
  readonly at: Date
  readonly not_before: Date | null
  readonly obligation_ids: readonly string[]
  readonly state: Delivery['state']
  readonly reason: string | null
  readonly message_state: OutboxState | null
  readonly message_reason: string | null
  readonly settled_at: Date | null
}

export function createDeliveries(db: Kysely<Database>): Deliveries {
  return {
    of: async (obligationIds, { after, until }) => {
      const ids = obligationIds.filter(isIdentifier)
      if (ids.length === 0) return []
      // Each half has an index of its own. What was called off before it was due was never on its way.
      const { rows } = await sql<Row>`
        with about as (
          select * from reminders where state = 'sent' and obligation_ids && ${ids}::uuid[]
          union all
          select * from reminders where state <> 'sent' and obligation_ids && ${ids}::uuid[]
            and (state = 'planned' or batch is not null or reason is not null)
        )
        select r.key, r.person_id, r.kind, r.at, r.not_before, r.obligation_ids, r.state, r.reason,
          o.state as message_state, o.reason as message_reason, o.settled_at
        from about as r left join outbox as o on o.key = 'reminder:' || r.batch || '#1'
        where r.at > ${after} and r.at <= ${until}
        order by r.at, r.key`.execute(db)
      return rows.map(toDelivery)
    },
  }
}

function toDelivery(row: Row): Delivery {
  const { key, kind, at, state } = row
  return {
    key,
    personId: row.person_id,
    kind,
    at,
    heldUntil: row.not_before ?? undefined,
    obligationIds: row.obligation_ids,
    state,
    reason: row.reason ?? undefined,
    message:
      row.message_state === null
        ? undefined
        : {
            state: row.message_state,
            reason: row.message_reason ?? undefined,
            settledAt: row.settled_at ?? undefined,
          },
  }
}
