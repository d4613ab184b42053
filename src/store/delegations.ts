import type { Kysely, Selectable } from 'kysely'
import type { Delegation, Delegations } from '#src/ports/filings.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'

export function createDelegations(db: Kysely<Database>): Delegations {
  const inOrder = () =>
    db.selectFrom('delegations').selectAll().orderBy('from_day').orderBy('created_at').orderBy('id')
  return {
    put: async ({ id, fromId, toId, from, to, createdAt }) => {
      const rest = { from_id: fromId, to_id: toId, from_day: from, to_day: to, created_at: createdAt }
      await db
        .insertInto('delegations')
        .values({ id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute()
    },
    on: async (date) => {
      const inForce = inOrder().where('from_day', '<=', date).where('to_day', '>=', date)
      return (await inForce.execute()).map(toDelegation)
    },
    by: async (personId, date) => {
      if (!isIdentifier(personId)) return []
      const lasting = inOrder().where('from_id', '=', personId).where('to_day', '>=', date)
      return (await lasting.execute()).map(toDelegation)
    },
    remove: async (id) => {
      if (isIdentifier(id)) await db.deleteFrom('delegations').where('id', '=', id).execute()
    },
  }
}

function toDelegation(row: Selectable<Database['delegations']>): Delegation {
  return {
    id: row.id,
    fromId: row.from_id,
    toId: row.to_id,
    from: row.from_day,
    to: row.to_day,
    createdAt: row.created_at,
  }
}
