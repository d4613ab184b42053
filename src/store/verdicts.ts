import { sql, type Kysely } from 'kysely'
import type { Verdicts } from '#src/ports/digests.ts'
import { inParts } from './parts.ts'
import type { Database } from './tables.ts'

export function createVerdicts(db: Kysely<Database>): Verdicts {
  return {
    // What was reported while a school was looked at may have been seen or not: it is looked at once more.
    toLookAt: async (today, limit) => {
      const { rows } = await sql<{ readonly id: string }>`
        select s.id from schools s left join kpi_looks l on l.school_id = s.id
        where l.looked_on is null or l.looked_on <> ${today}::date or exists (
          select from figures f where f.school_id = s.id and f.reported_at >= l.looked_at - interval '1 minute')
        order by l.looked_at nulls first, s.id limit ${limit}`.execute(db)
      return rows.map(({ id }) => id)
    },
    looked: async (schoolId, today, at) => {
      const row = { looked_on: today, looked_at: at }
      await db
        .insertInto('kpi_looks')
        .values({ school_id: schoolId, ...row })
        .onConflict((conflict) => conflict.column('school_id').doUpdateSet(row))
        .execute()
    },
    of: async (schoolIds) => {
      if (schoolIds.length === 0) return []
      const kept = db.selectFrom('kpi_verdicts').selectAll().where('school_id', 'in', schoolIds)
      const rows = await kept.orderBy('school_id').orderBy('metric').execute()
      return rows.map(({ school_id: schoolId, ...rest }) => ({ schoolId, ...rest }))
    },
    keep: async (verdicts) => {
      const rows = verdicts.map(({ schoolId, metric, verdict }) => ({ school_id: schoolId, metric, verdict }))
      await inParts(rows, async (some) => {
        await db
          .insertInto('kpi_verdicts')
          .values([...some])
          .onConflict((conflict) =>
            conflict.columns(['school_id', 'metric']).doUpdateSet(({ ref }) => ({
              verdict: ref('excluded.verdict'),
            })),
          )
          .execute()
        return []
      })
    },
    addChanges: async (changes) => {
      const rows = changes.map(({ schoolId, ...rest }) => ({ school_id: schoolId, ...rest }))
      await inParts(rows, async (some) => {
        await db
          .insertInto('kpi_changes')
          .values([...some])
          .execute()
        return []
      })
    },
    changesSince: async (since, schoolIds) => {
      const all = db.selectFrom('kpi_changes').selectAll().where('at', '>=', since).orderBy('position')
      const some = schoolIds === undefined ? all : all.where('school_id', '=', sql<string>`any(${schoolIds})`)
      const rows = await some.execute()
      return rows.map(({ school_id: schoolId, metric, former, verdict, at }) => ({
        schoolId,
        metric,
        former,
        verdict,
        at,
      }))
    },
  }
}
