import { sql, type Kysely } from 'kysely'
import type { EvidenceLine, LedgerSlice } from '#src/ports/ledger.ts'
import { isIn, keyOf, orderOfLines } from './ledger-slice.ts'
import type { Database } from './tables.ts'

interface Row {
  readonly item: string
  readonly school_id: string
  readonly major_id: string | null
  readonly period: string
  readonly part: number
  readonly kind: string
  readonly record_id: string
  readonly number: string | null
  readonly on: string | null
  readonly at: Date | null
  readonly pictures: number
  readonly files: readonly string[]
}

/** Filings that were handed in, and whatever counts by itself, by what it stands for. */
export async function evidenceLines(
  db: Kysely<Database>,
  slice: LedgerSlice,
  after: EvidenceLine | undefined,
  size: number,
): Promise<readonly EvidenceLine[]> {
  const later = after
    ? sql`and (${orderOfLines}, e.kind, e.record_id) >
        (${keyOf(after.obligation)}, ${after.kind}, ${after.recordId}::uuid)`
    : sql``
  const { rows } = await sql<Row>`
    select o.item, o.school_id, o.major_id, o.period, o.part, e.*, a.pictures, a.files
    from obligations o
    join lateral (
      select 'filing' as kind, f.id as record_id, f.number, null::date as "on", f.submitted_at as at
      from filings f where f.obligation_id = o.id and f.state not in ('draft', 'withdrawn')
      union all
      select 'observation', b.id, b.number, b.date, null
      from credits c join observations b on b.id = c.record_id
      where c.obligation_id = o.id and c.record_kind = 'observation'
      union all
      select v.kind, v.id, null, v.date, null
      from credits c join activities v on v.id = c.record_id
      where c.obligation_id = o.id and c.record_kind = 'activity'
    ) e on true
    cross join lateral (
      select count(*) filter (where t.kind = 'image') as pictures,
        coalesce(array_agg(t.name order by t.position) filter (where t.kind = 'file'), '{}') as files
      from attachments t
      where (e.kind = 'filing' and t.filing_id = e.record_id)
        or (e.kind = 'observation' and t.observation_id = e.record_id)
        or t.activity_id = e.record_id
    ) a
    where ${isIn(slice)} ${later}
    order by ${orderOfLines}, e.kind, e.record_id
    limit ${size}`.execute(db)
  return rows.map((row) => ({
    obligation: {
      item: row.item,
      schoolId: row.school_id,
      majorId: row.major_id ?? undefined,
      period: row.period,
      part: row.part,
    },
    kind: row.kind,
    recordId: row.record_id,
    number: row.number ?? undefined,
    on: row.on ?? undefined,
    at: row.at ?? undefined,
    pictures: row.pictures,
    files: row.files,
  }))
}
