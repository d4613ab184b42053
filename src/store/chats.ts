import type { Kysely } from 'kysely'
import type { Chats } from '#src/ports/consortium.ts'
import type { Database } from './tables.ts'
import { upsert } from './upsert.ts'

export function createChats(db: Kysely<Database>): Chats {
  return {
    byId: async (id) => {
      const row = await db.selectFrom('chats').selectAll().where('id', '=', id).executeTakeFirst()
      if (row === undefined) return undefined
      return {
        id: row.id,
        kind: row.kind,
        schoolId: row.school_id ?? undefined,
        hasBot: row.has_bot,
        language: row.language ?? undefined,
      }
    },
    put: ({ id, kind, schoolId, hasBot, language }) =>
      upsert(db, {
        table: 'chats',
        key: ['id'],
        compare: ['kind', 'school_id', 'has_bot', 'language'],
        row: { id, kind, school_id: schoolId ?? null, has_bot: hasBot, language: language ?? null },
      }),
    greet: async (key, at) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('greetings')
        .values({ key, at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    },
  }
}
