import { sql, type Kysely, type Selectable } from 'kysely'
import type { Reminder, Reminders } from '#src/ports/duties.ts'
import type { Database } from './tables.ts'
import { upsert, upsertMany, type Upsert } from './upsert.ts'

const comparison: Omit<Upsert<'reminders'>, 'row'> = {
  table: 'reminders',
  key: ['key'],
  compare: ['person_id', 'at', 'kind', 'obligation_ids', 'state'],
  // What was called off because a date moved is wanted again when the date moves back.
  onlyWhere: sql<boolean>`reminders.state <> 'sent'`,
}

/** Rows of one statement. */
const batch = 2000

export function createReminders(db: Kysely<Database>): Reminders {
  const planned = () => db.selectFrom('reminders').where('state', '=', 'planned')
  return {
    plan: (reminder) => upsert(db, { ...comparison, row: rowOf(reminder) }),
    planAll: async (reminders) => {
      for (let start = 0; start < reminders.length; start += batch) {
        const rows = reminders.slice(start, start + batch).map(rowOf)
        await upsertMany(db, { ...comparison, id: 'key', rows })
      }
    },
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

function rowOf({ key, personId, at, kind, obligationIds }: Omit<Reminder, 'state'>) {
  return { key, person_id: personId, at, kind, obligation_ids: obligationIds, state: 'planned' } as const
}

function toReminder(row: Selectable<Database['reminders']>): Reminder {
  const { key, person_id: personId, at, kind, obligation_ids: obligationIds, state } = row
  return { key, personId, at, kind, obligationIds, state }
}
