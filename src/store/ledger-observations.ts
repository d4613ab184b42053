import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { ObservationLine, ObservationSlice } from '#src/ports/ledger.ts'
import { isIdentifier } from './identifier.ts'
import { isInScope } from './ledger-slice.ts'
import { selectObservations, toObservation } from './observation-row.ts'
import type { Database } from './tables.ts'

/** Filed records with what they count for, by day and number. */
export async function observationLines(
  db: Kysely<Database>,
  { scope, from, to }: ObservationSlice,
  after: ObservationLine | undefined,
  size: number,
): Promise<readonly ObservationLine[]> {
  const rows = await selectObservations(db)
    .select([
      sql<
        readonly string[]
      >`array(select distinct o.item from credits c join obligations o on o.id = c.obligation_id
        where c.record_kind = 'observation' and c.record_id = observations.id order by o.item)`.as('items'),
      sql<number>`(select count(*) from attachments a where a.observation_id = observations.id)`.as(
        'attachments',
      ),
    ])
    .where('status', 'not in', ['draft', 'withdrawn'])
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where(isSeen(scope))
    .$if(after !== undefined, (query) => query.where(isAfter(after)))
    .orderBy('date')
    .orderBy(sql`coalesce(number, '')`)
    .orderBy('id')
    .limit(size)
    .execute()
  return rows.map((row) => ({
    observation: toObservation(row),
    items: row.items,
    attachments: row.attachments,
  }))
}

function isSeen(scope: ObservationSlice['scope']): RawBuilder<SqlBool> {
  const wide = isInScope(scope, sql.ref('school_id'), sql.ref('major_id'))
  const { personId = '' } = scope
  if (scope.all || !isIdentifier(personId)) return wide
  return sql<SqlBool>`(${wide} or teacher_id = ${personId} or exists (
    select from observation_observers s where s.observation_id = observations.id and s.person_id = ${personId}))`
}

function isAfter(after: ObservationLine | undefined): RawBuilder<SqlBool> {
  if (!after) return sql<SqlBool>`true`
  const { content, number, id } = after.observation
  return sql<SqlBool>`(date, coalesce(number, ''), id) > (${content.date}, ${number}, ${id}::uuid)`
}
