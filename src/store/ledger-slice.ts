import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { LedgerLine, LedgerSlice } from '#src/ports/ledger.ts'

/** The order of the lines of one item. Nobody's major has no id, and comes first. */
export const orderOfLines = sql`o.period, o.school_id, coalesce(o.major_id, ''), o.part`

/** What is owed for these periods or due between these days, as far as the scope goes. */
export function isIn({ scope, item, periods, from, to }: LedgerSlice): RawBuilder<SqlBool> {
  return sql<SqlBool>`o.item = ${item} and ${isInScope(scope, sql.ref('o.school_id'), sql.ref('o.major_id'))}
    and (o.period = any (${[...periods]}) or o.deadline between ${from} and ${to})`
}

/** A scope without parts holds nothing. */
export function isInScope(
  { all, schoolIds, majorIds, majorsAt }: LedgerSlice['scope'],
  school: RawBuilder<unknown>,
  major: RawBuilder<unknown>,
): RawBuilder<SqlBool> {
  if (all) return sql<SqlBool>`true`
  const there = majorsAt === 'everywhere' ? sql`true` : sql`${school} = any (${[...majorsAt]})`
  return sql<SqlBool>`(${school} = any (${[...schoolIds]}) or (${major} = any (${[...majorIds]}) and ${there}))`
}

type Key = Pick<LedgerLine['obligation'], 'period' | 'schoolId' | 'majorId' | 'part'>

export function keyOf({ period, schoolId, majorId, part }: Key) {
  return sql`${period}, ${schoolId}, ${majorId ?? ''}, ${part}::integer`
}
