import { sql, type Kysely } from 'kysely'
import type { Counted, Credit, Credits, CreditsMoved } from '#src/ports/activities.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'

export function createCredits(db: Kysely<Database>): Credits {
  const select = () =>
    db
      .selectFrom('credits')
      .select(['obligation_id as obligationId', 'record_kind as recordKind', 'record_id as recordId'])
      .orderBy('obligation_id')
      .orderBy('record_kind')
      .orderBy('record_id')
  return {
    ofObligations: async (ids) => {
      const known = ids.filter(isIdentifier)
      return known.length === 0 ? [] : select().where('obligation_id', 'in', known).execute()
    },
    ofRecord: async (kind, id) =>
      isIdentifier(id) ? select().where('record_kind', '=', kind).where('record_id', '=', id).execute() : [],
    days: (obligationId, limit) => days(db, obligationId, limit),
    replaceAll: (kind, records) => replaceAll(db, kind, records),
    replace: (kind, id, obligationIds) => replace(db, { recordKind: kind, recordId: id }, obligationIds),
  }
}

async function days(db: Kysely<Database>, obligationId: string, limit: number) {
  if (!isIdentifier(obligationId)) return []
  const rows = await db
    .selectFrom('credits')
    .leftJoin('observations', (join) =>
      join.onRef('observations.id', '=', 'record_id').on('record_kind', '=', 'observation'),
    )
    .leftJoin('activities', (join) =>
      join.onRef('activities.id', '=', 'record_id').on('record_kind', '=', 'activity'),
    )
    .select(({ fn }) => fn.coalesce('observations.date', 'activities.date').as('day'))
    .where('obligation_id', '=', obligationId)
    .orderBy('day', (order) => order.asc().nullsLast())
    .limit(limit)
    .execute()
  return rows.map(({ day }) => day ?? undefined)
}

type Of = Pick<Credit, 'recordKind' | 'recordId'>

async function replace(
  db: Kysely<Database>,
  { recordKind, recordId }: Of,
  obligationIds: readonly string[],
): Promise<readonly string[]> {
  const ids = [...new Set(obligationIds)]
  const { rows } = await sql<{ readonly ids: readonly string[]; readonly changed: boolean }>`
    with gone as (
      delete from credits
      where record_kind = ${recordKind} and record_id = ${recordId} and obligation_id <> all (${ids}::uuid[])
      returning obligation_id
    ), put as (
      insert into ${sql.table('credits')} (obligation_id, record_kind, record_id)
      select id, ${recordKind}, ${recordId} from unnest(${ids}::uuid[]) as wanted (id)
      on conflict do nothing returning obligation_id
    ), touched as (select obligation_id from gone union select obligation_id from put)
    select coalesce(array_agg(obligation_id::text order by obligation_id), '{}') as ids,
      count(*) > 0 as changed from touched`.execute(db)
  return rows[0]?.ids ?? []
}

async function replaceAll(
  db: Kysely<Database>,
  kind: Credit['recordKind'],
  records: readonly Counted[],
): Promise<CreditsMoved> {
  const ids = records.map(({ id }) => id)
  const wanted = records.flatMap(({ id, obligationIds }) =>
    [...new Set(obligationIds)].map((obligationId) => ({ id, obligationId })),
  )
  const { rows } = await sql<{
    readonly lost: string[]
    readonly gained: string[]
    readonly changed: boolean
  }>`
    with wanted as (
      select * from unnest(
        ${wanted.map(({ id }) => id)}::uuid[], ${wanted.map(({ obligationId }) => obligationId)}::uuid[]
      ) as w (record_id, obligation_id)
    ), gone as (
      delete from credits c
      where c.record_kind = ${kind} and c.record_id = any (${ids}::uuid[]) and not exists (
        select from wanted w where w.record_id = c.record_id and w.obligation_id = c.obligation_id
      ) returning c.obligation_id
    ), put as (
      insert into ${sql.table('credits')} (obligation_id, record_kind, record_id)
      select obligation_id, ${kind}, record_id from wanted
      on conflict do nothing returning obligation_id
    )
    select array(select distinct obligation_id::text from gone order by 1) as lost,
      array(select distinct obligation_id::text from put order by 1) as gained,
      exists (select from gone) or exists (select from put) as changed`.execute(db)
  const [row] = rows
  return { gained: row?.gained ?? [], lost: row?.lost ?? [] }
}
