import type { Kysely, Selectable } from 'kysely'
import type { ActionItem, ActionItems } from '#src/ports/attendance.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'

export function createActionItems(db: Kysely<Database>): ActionItems {
  const select = () => db.selectFrom('action_items').selectAll()
  return {
    byId: async (id) => {
      const row = isIdentifier(id) ? await select().where('id', '=', id).executeTakeFirst() : undefined
      return row && toItem(row)
    },
    of: async (activityId) =>
      (await select().where('activity_id', '=', activityId).orderBy('position').execute()).map(toItem),
    openOf: async (personId) =>
      (
        await select()
          .where('owner_id', '=', personId)
          .where('done_at', 'is', null)
          .orderBy('due_on')
          .orderBy('id')
          .execute()
      ).map(toItem),
    openFrom: async (day) => {
      const open = select().where('done_at', 'is', null).where('due_on', '>=', day)
      return (await open.orderBy('due_on').orderBy('id').execute()).map(toItem)
    },
    replace: async (activityId, items) => {
      await db.deleteFrom('action_items').where('activity_id', '=', activityId).execute()
      if (items.length === 0) return
      const rows = items.map(({ id, position, what, ownerId, dueOn, doneAt }) => ({
        id,
        activity_id: activityId,
        position,
        what,
        owner_id: ownerId ?? null,
        due_on: dueOn ?? null,
        done_at: doneAt ?? null,
      }))
      await db.insertInto('action_items').values(rows).execute()
    },
    done: async (id, at) => {
      await db.updateTable('action_items').set({ done_at: at }).where('id', '=', id).execute()
    },
  }
}

function toItem(row: Selectable<Database['action_items']>): ActionItem {
  return {
    id: row.id,
    activityId: row.activity_id,
    position: row.position,
    what: row.what,
    ownerId: row.owner_id ?? undefined,
    dueOn: row.due_on ?? undefined,
    doneAt: row.done_at ?? undefined,
  }
}
