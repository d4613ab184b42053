import { sql, type Kysely } from 'kysely'
import type { CalendarEntries } from '#src/ports/attendance.ts'
import type { Database } from './tables.ts'

export function createCalendarEntries(db: Kysely<Database>): CalendarEntries {
  const update = (activityId: string) =>
    db.updateTable('calendar_events').where('activity_id', '=', activityId)
  return {
    want: async (activityId, askedBy, at) => {
      await db
        .insertInto('calendar_events')
        .values({
          activity_id: activityId,
          asked_by: askedBy ?? null,
          wanted: 1,
          written: 0,
          not_before: at,
          tries: 0,
          told: false,
        })
        .onConflict((conflict) =>
          conflict.column('activity_id').doUpdateSet((eb) => ({
            wanted: eb('calendar_events.wanted', '+', 1),
            asked_by: eb.fn.coalesce('excluded.asked_by', 'calendar_events.asked_by'),
            not_before: at,
            tries: 0,
          })),
        )
        .execute()
    },
    due: async (now, limit) => {
      const rows = await db
        .selectFrom('calendar_events')
        .selectAll()
        .where('not_before', '<=', now)
        .whereRef('written', '<', 'wanted')
        .orderBy('not_before')
        .limit(limit)
        .execute()
      return rows.map((row) => ({
        activityId: row.activity_id,
        eventId: row.event_id ?? undefined,
        askedBy: row.asked_by ?? undefined,
        wanted: row.wanted,
        tries: row.tries,
        told: row.told,
      }))
    },
    askedBy: async (activityIds) => {
      if (activityIds.length === 0) return new Map()
      const rows = await db
        .selectFrom('calendar_events')
        .select(['activity_id', 'asked_by'])
        .where('activity_id', 'in', activityIds)
        .where('asked_by', 'is not', null)
        .execute()
      return new Map(rows.map((row) => [row.activity_id, row.asked_by ?? '']))
    },
    written: async (activityId, { eventId, wanted }) => {
      await update(activityId)
        .set({ event_id: eventId ?? null, written: wanted, tries: 0 })
        .execute()
    },
    made: async (activityId, eventId) => {
      await update(activityId).set({ event_id: eventId }).execute()
    },
    failed: async (activityId, { notBefore, told }) => {
      await update(activityId)
        .set((eb) => ({
          not_before: notBefore,
          tries: eb('tries', '+', 1),
          told: sql<boolean>`told or ${told}`,
        }))
        .execute()
    },
  }
}
