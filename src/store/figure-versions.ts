import { sql, type Kysely } from 'kysely'
import type { Figure } from '#src/domain/figure.ts'
import type { FigureVersion } from '#src/ports/figures.ts'
import type { Database } from './tables.ts'

/** Keeps what is there of these figures and is about to become another number. */
export async function keepVersions(db: Kysely<Database>, figures: readonly Figure[]): Promise<void> {
  const column = <Key extends keyof Figure>(key: Key) => figures.map((figure) => figure[key])
  await sql`
    insert into figure_versions
      (school_id, metric, as_of, version, numerator, denominator, reading, reported_by, reported_at)
    select f.school_id, f.metric, f.as_of,
      1 + (select count(*) from figure_versions v
        where v.school_id = f.school_id and v.metric = f.metric and v.as_of = f.as_of),
      f.numerator, f.denominator, f.reading, f.reported_by, f.reported_at
    from figures f
    join unnest(
      ${column('schoolId')}::text[], ${column('metric')}::text[], ${column('asOf')}::date[],
      ${column('numerator')}::numeric[], ${column('denominator')}::numeric[]
    ) as n (school_id, metric, as_of, numerator, denominator) using (school_id, metric, as_of)
    where (f.numerator, f.denominator) is distinct from (n.numerator, n.denominator)`.execute(db)
}

export async function versionsOf(
  db: Kysely<Database>,
  { schoolId, metric, asOf }: Pick<Figure, 'schoolId' | 'metric' | 'asOf'>,
): Promise<readonly FigureVersion[]> {
  const rows = await db
    .selectFrom('figure_versions')
    .selectAll()
    .where('school_id', '=', schoolId)
    .where('metric', '=', metric)
    .where('as_of', '=', asOf)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    metric: row.metric,
    version: row.version,
    numerator: row.numerator,
    denominator: row.denominator,
    reportedBy: row.reported_by ?? undefined,
    reportedAt: row.reported_at,
  }))
}
