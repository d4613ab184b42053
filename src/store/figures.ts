import type { Kysely } from 'kysely'
import type { Figures } from '#src/ports/duties.ts'
import type { Database } from './tables.ts'
import { upsert } from './upsert.ts'

export function createFigures(db: Kysely<Database>): Figures {
  return {
    latest: async (schoolId) => {
      const rows = await db
        .selectFrom('figures')
        .distinctOn('metric')
        .selectAll()
        .where('school_id', '=', schoolId)
        .orderBy('metric')
        .orderBy('as_of', 'desc')
        .execute()
      return rows.map((row) => ({
        schoolId: row.school_id,
        metric: row.metric,
        numerator: row.numerator,
        denominator: row.denominator,
        asOf: row.as_of,
        evidence: row.evidence,
      }))
    },
    put: ({ schoolId, metric, numerator, denominator, asOf, evidence }, reportedBy, at) =>
      upsert(db, {
        table: 'figures',
        key: ['school_id', 'metric', 'as_of'],
        compare: ['numerator', 'denominator', 'evidence'],
        along: ['reported_by', 'reported_at'],
        row: {
          school_id: schoolId,
          metric,
          as_of: asOf,
          numerator,
          denominator,
          evidence,
          reported_by: reportedBy ?? null,
          reported_at: at,
        },
      }),
  }
}
