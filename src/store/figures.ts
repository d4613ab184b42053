import { sql, type Kysely } from 'kysely'
import type { Figure } from '#src/domain/figure.ts'
import type { Change } from '#src/ports/consortium.ts'
import type { Figures } from '#src/ports/figures.ts'
import { keepVersions, versionsOf } from './figure-versions.ts'
import { inParts } from './parts.ts'
import type { Database } from './tables.ts'
import { upsertMany } from './upsert.ts'

export function createFigures(db: Kysely<Database>): Figures {
  return {
    latest: async (schoolId) => (await newest(db, { school_id: schoolId }).execute()).map(toFigure),
    latestOf: async (metric) => (await newest(db, { metric }).execute()).map(toFigure),
    history: async (schoolId, metric) => {
      const rows = await selectFigures(db)
        .select(['reported_by', 'reported_at', 'report_id', corrections])
        .where('school_id', '=', schoolId)
        .where('metric', '=', metric)
        .orderBy('as_of')
        .execute()
      return rows.map((row) => ({
        ...toFigure(row),
        reportedBy: row.reported_by ?? undefined,
        reportedAt: row.reported_at,
        corrections: row.corrections,
        reportId: row.report_id ?? undefined,
      }))
    },
    versions: (figure) => versionsOf(db, figure),
    put: async (figure, reportedBy, at) => (await putAll(db, [figure], { reportedBy, at }))[0] ?? 'unchanged',
    putAll: (figures, reportedBy, at) => inParts(figures, (some) => putAll(db, some, { reportedBy, at })),
    count: ({ id, schoolId, personId, asOf, entries }, at, readings = new Map()) =>
      putAll(
        db,
        entries.map((entry) => ({ schoolId, asOf, evidence: [], ...entry, ...readingOf(readings, entry) })),
        { reportedBy: personId, at, reportId: id },
      ),
  }
}

/** What came with a file by name, and then the files that were sent along. */
const evidence = sql<string[]>`evidence || array(
  select case when a.name = '' then a.kind || '-' || row_number() over (order by a.position) else a.name end
  from attachments a where a.figure_report_id = figures.report_id order by a.position)`.as('evidence')

const corrections =
  sql<number>`(select count(*)::int from figure_versions v where v.school_id = figures.school_id
  and v.metric = figures.metric and v.as_of = figures.as_of)`.as('corrections')

function selectFigures(db: Kysely<Database>) {
  return db
    .selectFrom('figures')
    .select(['school_id', 'metric', 'as_of', 'numerator', 'denominator', 'reading', evidence])
}

/** The newest of each indicator of a school, or of each school; what is behind the others is not looked for. */
function newest(db: Kysely<Database>, of: { readonly school_id: string } | { readonly metric: string }) {
  const each = 'school_id' in of ? 'metric' : 'school_id'
  const found = db
    .selectFrom('figures')
    .selectAll()
    .distinctOn(each)
    .where((eb) => eb.and(of))
    .orderBy(each)
    .orderBy('as_of', 'desc')
  return db
    .selectFrom(found.as('figures'))
    .select(['school_id', 'metric', 'as_of', 'numerator', 'denominator', 'reading', evidence])
    .orderBy(each)
}

interface Row {
  readonly school_id: string
  readonly metric: string
  readonly as_of: string
  readonly numerator: number
  readonly denominator: number
  readonly reading: string | null
  readonly evidence: readonly string[]
}

function toFigure(row: Row): Figure {
  const { school_id: schoolId, metric, as_of: asOf, numerator, denominator, reading } = row
  const read = reading === null ? {} : { reading }
  return { schoolId, metric, numerator, denominator, asOf, evidence: row.evidence, ...read }
}

function readingOf(readings: ReadonlyMap<string, string>, { metric }: Pick<Figure, 'metric'>) {
  const reading = readings.get(metric)
  return reading === undefined ? {} : { reading }
}

interface Reported {
  readonly reportedBy: string | undefined
  readonly at: Date
  readonly reportId?: string
}

async function putAll(
  db: Kysely<Database>,
  figures: readonly Figure[],
  { reportedBy, at, reportId }: Reported,
): Promise<readonly Change[]> {
  await keepVersions(db, figures)
  const written = await upsertMany(db, {
    table: 'figures',
    key: ['school_id', 'metric', 'as_of'],
    id: ['school_id', 'metric', 'as_of'],
    compare: [
      'numerator',
      'denominator',
      'evidence',
      ...(reportId === undefined ? [] : ['report_id' as const, 'reading' as const]),
    ],
    // Another number that is only imported does not say by which reading.
    along: ['reported_by', 'reported_at', ...(reportId === undefined ? ['reading' as const] : [])],
    rows: figures.map(({ schoolId, metric, asOf, numerator, denominator, evidence: files, reading }) => ({
      school_id: schoolId,
      metric,
      as_of: asOf,
      numerator,
      denominator,
      evidence: files,
      reported_by: reportedBy ?? null,
      reported_at: at,
      reading: reading ?? null,
      ...(reportId === undefined ? {} : { report_id: reportId }),
    })),
  })
  return figures.map(
    ({ schoolId, metric, asOf }) => written.get([schoolId, metric, asOf].join(' ')) ?? 'unchanged',
  )
}
