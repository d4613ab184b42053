import { sql, type ExpressionBuilder, type Kysely } from 'kysely'
import type { FilingFilter, Filings } from '#src/ports/filings.ts'
import type { Database } from './tables.ts'

type Named = {
  readonly [Key in 'states' | 'schoolIds' | 'majorIds' | 'items']?: FilingFilter[Key] | undefined
}
type Page = Parameters<Filings['list']>[1]

/** The rows of a filter, longest waiting first; what was never handed in comes last. */
export async function listFilings(db: Kysely<Database>, filter: FilingFilter, page: Page) {
  if (namesNothing(filter)) return { total: 0, rows: [] }
  const found = filtered(db, filter)
  const ordered = found
    .selectAll()
    .orderBy('submitted_at', (by) => by.asc().nullsLast())
    .orderBy('id')
  if (!page) {
    const rows = await ordered.execute()
    return { total: rows.length, rows }
  }
  const { count } = await found
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await ordered
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { total: count, rows }
}

/** A list with nothing in it names nothing, and the database would refuse it. */
export function namesNothing({ states, schoolIds, majorIds, items }: Named): boolean {
  return [states, schoolIds, majorIds, items].some((list) => list?.length === 0)
}

function filtered(db: Kysely<Database>, { states, schoolIds, majorIds, items, from, to }: FilingFilter) {
  return db
    .selectFrom('filings')
    .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
    .$if(schoolIds !== undefined, (query) => query.where('school_id', 'in', schoolIds ?? []))
    .$if(items !== undefined, (query) => query.where('item', 'in', items ?? []))
    .$if(majorIds !== undefined, (query) => query.where((eb) => ofMajors(eb, majorIds ?? [])))
    .$if(from !== undefined, (query) => query.where('submitted_at', '>=', from ?? null))
    .$if(to !== undefined, (query) => query.where('submitted_at', '<=', to ?? null))
}

/** Of these majors, or of none where `undefined` is among them. */
export function ofMajors<Table extends 'filings' | 'obligations'>(
  eb: ExpressionBuilder<Database, Table>,
  majorIds: readonly (string | undefined)[],
) {
  const named = majorIds.filter((id) => id !== undefined)
  const column = sql.ref<string | null>('major_id')
  return eb.or([
    ...(named.length > 0 ? [sql<boolean>`${column} = any (${named})`] : []),
    ...(named.length < majorIds.length ? [sql<boolean>`${column} is null`] : []),
  ])
}
