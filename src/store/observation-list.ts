import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely'
import type { Observation } from '#src/domain/observation.ts'
import type { ObservationFilter, ObservationScope } from '#src/ports/observations.ts'
import { isIdentifier } from './identifier.ts'
import { selectObservations, toObservation } from './observation-row.ts'
import type { Database } from './tables.ts'

type Builder = ExpressionBuilder<Database, 'observations'>

/** `page.number` counts from 1. */
export async function listObservations(
  db: Kysely<Database>,
  filter: ObservationFilter,
  page: { readonly size: number; readonly number: number },
): Promise<{ readonly total: number; readonly rows: readonly Observation[] }> {
  const rows = await selectObservations(db)
    .select(sql<number>`count(*) over ()`.as('total'))
    .where((eb) => matches(eb, filter))
    .orderBy('date', 'desc')
    .orderBy('periods', 'desc')
    .orderBy('filed_at', 'desc')
    .orderBy('id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  // A page behind the last one has no row to tell the total.
  const total = rows[0]?.total ?? (page.number > 1 ? (await counts(db, filter)).total : 0)
  return { total, rows: rows.map(toObservation) }
}

/** Drafts and what was returned or withdrawn do not count. */
export async function countObservations(
  db: Kysely<Database>,
  filter: ObservationFilter,
): Promise<{ readonly submitted: number; readonly acknowledged: number }> {
  const { submitted, acknowledged } = await counts(db, filter)
  return { submitted, acknowledged }
}

function counts(db: Kysely<Database>, filter: ObservationFilter) {
  return db
    .selectFrom('observations')
    .select(({ fn }) => [
      fn.countAll<number>().as('total'),
      fn.countAll<number>().filterWhere('status', '=', 'submitted').as('submitted'),
      fn.countAll<number>().filterWhere('status', '=', 'acknowledged').as('acknowledged'),
    ])
    .where((eb) => matches(eb, filter))
    .executeTakeFirstOrThrow()
}

function matches(eb: Builder, { scope, from, to }: ObservationFilter): Expression<SqlBool> {
  return eb.and([
    eb('status', '<>', 'withdrawn'),
    draftsOfWhoLooks(eb, scope),
    ...(from === undefined ? [] : [eb('date', '>=', from)]),
    ...(to === undefined ? [] : [eb('date', '<=', to)]),
    ...(scope.all === true ? [] : [eb.or(partsOf(eb, scope))]),
  ])
}

/** What has not been filed is seen by its observer alone. */
function draftsOfWhoLooks(eb: Builder, { observerId = '' }: ObservationScope): Expression<SqlBool> {
  const filed = eb('status', '<>', 'draft')
  return isIdentifier(observerId) ? eb.or([filed, eb('filed_by', '=', observerId)]) : filed
}

/** A scope without parts sees nothing. */
function partsOf(eb: Builder, scope: ObservationScope): Expression<SqlBool>[] {
  const { observerId = '', teacherId = '', schoolIds = [], majorIds = [], led } = scope
  const parts: Expression<SqlBool>[] = []
  if (isIdentifier(teacherId)) parts.push(eb('teacher_id', '=', teacherId))
  if (isIdentifier(observerId)) {
    const observed = eb.selectFrom('observation_observers').select('observation_id')
    parts.push(eb('id', 'in', observed.where('person_id', '=', observerId)))
  }
  if (schoolIds.length > 0) parts.push(eb('school_id', 'in', schoolIds))
  if (majorIds.length > 0) parts.push(eb('major_id', 'in', majorIds))
  if (led && led.schoolIds.length > 0 && led.majorIds.length > 0)
    parts.push(eb.and([eb('school_id', 'in', led.schoolIds), eb('major_id', 'in', led.majorIds)]))
  return parts
}
