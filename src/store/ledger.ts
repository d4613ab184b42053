import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { Ledger, LedgerLine, LedgerSlice } from '#src/ports/ledger.ts'
import { evidenceLines } from './ledger-evidence.ts'
import { observationLines } from './ledger-observations.ts'
import { isIn, keyOf, orderOfLines } from './ledger-slice.ts'
import { toObligation } from './obligation-row.ts'
import type { Database } from './tables.ts'

export function createLedger(db: Kysely<Database>): Ledger {
  return {
    lines: (slice, after, size) => ledgerLines(db, slice, after, size),
    evidence: (slice, after, size) => evidenceLines(db, slice, after, size),
    observations: (slice, after, size) => observationLines(db, slice, after, size),
  }
}

async function ledgerLines(
  db: Kysely<Database>,
  slice: LedgerSlice,
  after: LedgerLine | undefined,
  size: number,
): Promise<readonly LedgerLine[]> {
  const rows = await db
    .selectFrom('obligations as o')
    .leftJoin('filings as f', (join) =>
      join.onRef('f.obligation_id', '=', 'o.id').on('f.state', 'not in', ['withdrawn', 'draft']),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('filing_reviews as v')
          .select(['v.by_person_id', 'v.instead_of_id'])
          .whereRef('v.filing_id', '=', 'f.id')
          .orderBy('v.position', 'desc')
          .limit(1)
          .as('r'),
      (join) => join.onTrue(),
    )
    .selectAll('o')
    .select(['f.number as filing_number', 'f.state as filing_state', 'r.by_person_id', 'r.instead_of_id'])
    .select([
      sql<number>`(select count(*) from credits c where c.obligation_id = o.id)
        + (select count(*) from attachments a where a.filing_id = f.id)`.as('evidence'),
    ])
    .where((eb) => eb.and([isIn(slice), ...isAfter(after)]))
    .orderBy(orderOfLines)
    .limit(size)
    .execute()
  return rows.map((row) => ({
    obligation: toObligation(row),
    filing:
      row.filing_state === null ? undefined : { number: row.filing_number ?? '', state: row.filing_state },
    reviewerId: row.by_person_id ?? undefined,
    insteadOfId: row.instead_of_id ?? undefined,
    evidence: row.evidence,
  }))
}

function isAfter(after: LedgerLine | undefined): RawBuilder<SqlBool>[] {
  return after ? [sql<SqlBool>`(${orderOfLines}) > (${keyOf(after.obligation)})`] : []
}
