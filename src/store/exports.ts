import type { Kysely } from 'kysely'
import type { Exports, PendingExport } from '#src/ports/exports.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'

export function createExports(db: Kysely<Database>): Exports {
  return {
    put: async ({ id, openId, language, kind, termId, schoolId, askedAt }) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('exports')
        .values({
          id,
          open_id: openId,
          language,
          kind,
          term_id: termId,
          school_id: schoolId ?? null,
          asked_at: askedAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    },
    next: async () => {
      const row = await db.selectFrom('exports').selectAll().orderBy('position').limit(1).executeTakeFirst()
      return (
        row &&
        ({
          id: row.id,
          openId: row.open_id,
          language: row.language,
          kind: row.kind,
          termId: row.term_id,
          schoolId: row.school_id ?? undefined,
          askedAt: row.asked_at,
        } satisfies PendingExport)
      )
    },
    remove: async (id) => {
      if (!isIdentifier(id)) return false
      const { numDeletedRows } = await db.deleteFrom('exports').where('id', '=', id).executeTakeFirst()
      return numDeletedRows === 1n
    },
  }
}
