import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely'
import type { Obligation, ObligationState } from '#src/domain/obligation.ts'
import type { FilingCount, ObligationFilter } from '#src/ports/obligations.ts'
import { toObligation } from './obligation-row.ts'
import type { Database } from './tables.ts'

type Builder = ExpressionBuilder<Database, 'obligations'>

/** `page.number` counts from 1. */
export async function listObligations(
  db: Kysely<Database>,
  filter: ObligationFilter,
  page?: { readonly size: number; readonly number: number },
): Promise<readonly Obligation[]> {
  const all = db
    .selectFrom('obligations')
    .selectAll()
    .where((eb) => matches(eb, filter))
    .orderBy('deadline')
    .orderBy('school_id')
    .orderBy('major_id')
    .orderBy('item')
    .orderBy('period')
    .orderBy('part')
  const rows = await (page ? all.limit(page.size).offset((page.number - 1) * page.size) : all).execute()
  return rows.map(toObligation)
}

export async function totalOfObligations(db: Kysely<Database>, filter: ObligationFilter): Promise<number> {
  const { total } = await db
    .selectFrom('obligations')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where((eb) => matches(eb, filter))
    .executeTakeFirstOrThrow()
  return total
}

const filed: readonly ObligationState[] = ['submitted', 'resubmitted', 'passed']
const owed: readonly ObligationState[] = ['missing', 'draft', 'returned']

/** What was waived is not expected of anybody. What has no day cannot be late. */
export async function countObligations(
  db: Kysely<Database>,
  filter: ObligationFilter,
  today: string,
): Promise<readonly FilingCount[]> {
  const isFiled = sql<SqlBool>`state = any (${filed})`
  const rows = await db
    .selectFrom('obligations')
    .select(({ fn }) => [
      'item',
      'school_id',
      'major_id',
      fn.countAll<number>().as('expected'),
      fn.countAll<number>().filterWhere(isFiled).as('filed'),
      fn
        .countAll<number>()
        .filterWhere(sql<SqlBool>`${isFiled} and (deadline is null or done_on <= deadline)`)
        .as('on_time'),
      fn
        .countAll<number>()
        .filterWhere(sql<SqlBool>`state = any (${owed}) and deadline < ${today}`)
        .as('overdue'),
    ])
    .where((eb) => eb.and([matches(eb, filter), eb('state', '<>', 'waived')]))
    .groupBy(['item', 'school_id', 'major_id'])
    .orderBy('item')
    .orderBy('school_id')
    .orderBy('major_id')
    .execute()
  return rows.map((row) => ({
    item: row.item,
    schoolId: row.school_id,
    majorId: row.major_id ?? undefined,
    expected: row.expected,
    filed: row.filed,
    onTime: row.on_time,
    overdue: row.overdue,
  }))
}

function matches(eb: Builder, filter: ObligationFilter): Expression<SqlBool> {
  const { items, periods, schoolIds, majorIds, states, dueFrom, dueTo } = filter
  return eb.and([
    ...among('item', items),
    ...among('period', periods),
    ...among('school_id', schoolIds),
    ...among('major_id', majorIds),
    ...among('state', states),
    ...(dueFrom === undefined ? [] : [eb('deadline', '>=', dueFrom)]),
    ...(dueTo === undefined ? [] : [eb('deadline', '<=', dueTo)]),
  ])
}

/** None at all where nobody is among them. */
function among(column: string, values: readonly string[] | undefined): Expression<SqlBool>[] {
  return values === undefined ? [] : [sql<SqlBool>`${sql.ref(column)} = any (${values})`]
}
