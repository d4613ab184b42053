import type { Kysely } from 'kysely'
import type { VerdictAlerts } from '#src/ports/digests.ts'
import type { Database } from './tables.ts'

export function createVerdictAlerts(db: Kysely<Database>): VerdictAlerts {
  return {
    add: async ({ personId, schoolId, since, dueAt }) => {
      await db
        .insertInto('kpi_alerts')
        .values({ person_id: personId, school_id: schoolId, since, due_at: dueAt })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    peopleDue: async (now, limit) => {
      const due = db.selectFrom('kpi_alerts').select('person_id').where('due_at', '<=', now)
      const first = due.groupBy('person_id').orderBy((eb) => eb.fn.min('due_at'))
      return (await first.orderBy('person_id').limit(limit).execute()).map((row) => row.person_id)
    },
    // Who looks at the same time waits here, and finds them gone.
    dueTo: async (personId, now) => {
      const own = db.selectFrom('kpi_alerts').selectAll().where('person_id', '=', personId)
      const due = own.where('due_at', '<=', now).orderBy('since').orderBy('school_id')
      const rows = await due.forUpdate().execute()
      return rows.map((row) => ({
        personId,
        schoolId: row.school_id,
        since: row.since,
        dueAt: row.due_at,
      }))
    },
    hold: async (personId, until) => {
      await db.updateTable('kpi_alerts').set({ due_at: until }).where('person_id', '=', personId).execute()
    },
    remove: async (personId, schoolIds) => {
      if (schoolIds.length === 0) return
      const own = db.deleteFrom('kpi_alerts').where('person_id', '=', personId)
      await own.where('school_id', 'in', schoolIds).execute()
    },
    next: async (after) => {
      const coming = db.selectFrom('kpi_alerts').select('due_at').where('due_at', '>', after)
      return (await coming.orderBy('due_at').limit(1).executeTakeFirst())?.due_at
    },
  }
}
