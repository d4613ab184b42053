import type { Kysely, Selectable } from 'kysely'
import type { Chat, Chats } from '#src/ports/consortium.ts'
import type { Database } from './tables.ts'
import { upsert } from './upsert.ts'

export function createChats(db: Kysely<Database>): Chats {
  return {
    byId: async (id) => {
      const row = await db.selectFrom('chats').selectAll().where('id', '=', id).executeTakeFirst()
      return row && toChat(row)
    },
    groupsOf: async (schoolIds) => {
      if (schoolIds.length === 0) return []
      const groups = db
        .selectFrom('chats')
        .selectAll()
        .where('kind', '=', 'group')
        .where('has_bot', '=', true)
      return (await groups.where('school_id', 'in', schoolIds).orderBy('id').execute()).map(toChat)
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

function toChat(row: Selectable<Database['chats']>): Chat {
  return {
    id: row.id,
    kind: row.kind,
    schoolId: row.school_id ?? undefined,
    hasBot: row.has_bot,
    language: row.language ?? undefined,
  }
}
