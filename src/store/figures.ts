import type { Kysely } from 'kysely'
import type { Figure } from '#src/domain/figure.ts'
import type { Change } from '#src/ports/consortium.ts'
import type { Figures } from '#src/ports/duties.ts'
import { inParts } from './parts.ts'
import type { Database } from './tables.ts'
import { upsertMany } from './upsert.ts'

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
    put: async (figure, reportedBy, at) => (await putAll(db, [figure], reportedBy, at))[0] ?? 'unchanged',
    putAll: (figures, reportedBy, at) => inParts(figures, (some) => putAll(db, some, reportedBy, at)),
  }
}

async function putAll(
  db: Kysely<Database>,
  figures: readonly Figure[],
  reportedBy: string | undefined,
  at: Date,
): Promise<readonly Change[]> {
  const written = await upsertMany(db, {
    table: 'figures',
    key: ['school_id', 'metric', 'as_of'],
    id: ['school_id', 'metric', 'as_of'],
    compare: ['numerator', 'denominator', 'evidence'],
    along: ['reported_by', 'reported_at'],
    rows: figures.map(({ schoolId, metric, numerator, denominator, asOf, evidence }) => ({
      school_id: schoolId,
      metric,
      as_of: asOf,
      numerator,
      denominator,
      evidence,
      reported_by: reportedBy ?? null,
      reported_at: at,
    })),
  })
  return figures.map(
    ({ schoolId, metric, asOf }) => written.get([schoolId, metric, asOf].join(' ')) ?? 'unchanged',
  )
}
