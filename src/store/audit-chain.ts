import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { AuditFault, AuditVerdict } from '#src/ports/audit.ts'
import type { Database } from './tables.ts'

const pageSize = 1_000

interface Link {
  readonly position: number
  readonly hash: Uint8Array
}

interface Row extends Link {
  readonly entry: string
  readonly previous: Uint8Array
}

const start: Link = { position: 0, hash: new Uint8Array(32) }

/** Walks the chain from its first entry to its head. What is appended meanwhile is left for the next time. */
export async function verifyChain(db: Kysely<Database>): Promise<AuditVerdict> {
  const head = await readHead(db)
  let last = start
  while (last.position < head.position) {
    const rows = await readPage(db, { after: last.position, to: head.position })
    if (rows.length === 0) return broken(last.position + 1, 'missing')
    for (const row of rows) {
      const fault = faultAfter(last, row)
      if (fault) return fault
      last = row
    }
  }
  if (!same(last.hash, head.hash)) return broken(last.position, 'altered')
  if (head.newest > head.position) return broken(head.position + 1, 'head')
  return { ok: true, entries: head.position, head: Buffer.from(head.hash).toString('hex') }
}

/** One statement, so that the count and the newest entry are of one moment. */
async function readHead(db: Kysely<Database>) {
  const { rows } = await sql<Link & { readonly newest: number }>`
    select position, hash, coalesce((select max(position) from audit_entries), 0) as newest
    from audit_head`.execute(db)
  // Without its head nothing is known of the chain: then every entry in it is one too many.
  return rows[0] ?? { ...start, newest: 1 }
}

function readPage(db: Kysely<Database>, { after, to }: { readonly after: number; readonly to: number }) {
  const rows = db.selectFrom('audit_entries').select(['position', 'entry', 'previous', 'hash'])
  const page = rows.where('position', '>', after).where('position', '<=', to)
  return page.orderBy('position').limit(pageSize).execute()
}

/** An entry that does not follow from the one before, while it is whole itself, betrays the one before. */
function faultAfter(last: Link, row: Row): AuditVerdict | undefined {
  if (row.position !== last.position + 1) return broken(last.position + 1, 'missing')
  const hash = createHash('sha256').update(row.previous).update(row.entry).digest()
  if (!same(hash, row.hash)) return broken(row.position, 'altered')
  if (!same(row.previous, last.hash)) return broken(Math.max(1, last.position), 'altered')
  return undefined
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}

const broken = (position: number, fault: AuditFault): AuditVerdict => ({ ok: false, position, fault })
