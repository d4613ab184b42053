import { sql, type Kysely, type Selectable } from 'kysely'
import type { Reminder, Reminders } from '#src/ports/duties.ts'
import type { Database } from './tables.ts'
import { upsert } from './upsert.ts'

export function createReminders(db: Kysely<Database>): Reminders {
  const planned = () => db.selectFrom('reminders').where('state', '=', 'planned')
  return {
    plan: ({ key, personId, at, kind, obligationIds }) =>
      upsert(db, {
        table: 'reminders',
        key: ['key'],
        compare: ['person_id', 'at', 'kind', 'obligation_ids', 'state'],
        // What was called off because a date moved is wanted again when the date moves back.
        onlyWhere: sql<boolean>`reminders.state <> 'sent'`,
        row: { key, person_id: personId, at, kind, obligation_ids: obligationIds, state: 'planned' },
      }),
    // Two who look at once get different ones: what the other holds is left to the other.
    due: async (now, limit) => {
      const due = planned().selectAll().where('at', '<=', now).orderBy('at').orderBy('key')
      return (await due.limit(limit).forUpdate().skipLocked().execute()).map(toReminder)
    },
    next: async (after) => {
      const first = planned().select('at').where('at', '>', after).orderBy('at').limit(1)
      return (await first.executeTakeFirst())?.at
    },
    planned: async (kind) => {
      const ofKind = planned().selectAll().where('kind', '=', kind).orderBy('at').orderBy('key')
      return (await ofKind.execute()).map(toReminder)
    },
    close: async (key, state) => {
      await db
        .updateTable('reminders')
        .set({ state })
        .where('key', '=', key)
        .where('state', '=', 'planned')
        .execute()
    },
  }
}

function toReminder(row: Selectable<Database['reminders']>): Reminder {
  const { key, person_id: personId, at, kind, obligation_ids: obligationIds, state } = row
  return { key, personId, at, kind, obligationIds, state }
}
