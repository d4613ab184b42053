import { sql, type Kysely } from 'kysely'
import type { Audit, AuditFilter } from '#src/ports/audit.ts'
import { readEntry, writeEntry } from './audit-entry.ts'
import { verifyChain } from './audit-chain.ts'
import type { Changes } from './changes.ts'
import type { Database } from './tables.ts'

export interface TransactionAudit {
  readonly audit: Audit
  /** Writes what was collected, as the last statement: from here to its end one transaction holds the chain. */
  write(): Promise<void>
}

export function createAudit(db: Kysely<Database>, changes: Pick<Changes, 'any'>): TransactionAudit {
  const collected: string[] = []
  return {
    audit: {
      append: async (entry) => {
        collected.push(writeEntry(entry))
      },
      unaccounted: () => collected.length === 0 && changes.any(),
      list: async (filter, { size, number }) => {
        const { total } = await matching(db, filter)
          .select(({ fn }) => fn.countAll<number>().as('total'))
          .executeTakeFirstOrThrow()
        const rows = await matching(db, filter)
          .select(['position', 'entry'])
          .orderBy('position', 'desc')
          .limit(size)
          .offset((number - 1) * size)
          .execute()
        return { total, rows: rows.map(({ position, entry }) => ({ ...readEntry(entry), position })) }
      },
      verify: () => verifyChain(db),
    },
    async write() {
      if (collected.length === 0) return
      await sql`insert into audit_entries (entry)
        select entry from unnest(${collected}::text[]) with ordinality as collected (entry, place) order by place`.execute(
        db,
      )
    },
  }
}

function matching(db: Kysely<Database>, { noun, schoolId, personIds, label }: AuditFilter) {
  return db
    .selectFrom('audit_entries')
    .$if(noun !== undefined, (query) => query.where('noun', '=', noun ?? ''))
    .$if(schoolId !== undefined, (query) => query.where('school_id', '=', schoolId ?? ''))
    .$if(label !== undefined, (query) => query.where('label', '=', label ?? ''))
    .$if(personIds !== undefined, (query) =>
      query.where(({ or }) =>
        or([sql<boolean>`person_id = any (${personIds})`, sql<boolean>`subject_id = any (${personIds})`]),
      ),
    )
}
