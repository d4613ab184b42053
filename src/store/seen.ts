import type { Kysely } from 'kysely'
import type { Seen } from '#src/ports/store.ts'
import type { Database } from './tables.ts'

export function createSeen(db: Kysely<Database>): Seen {
  return {
    // Where another transaction has put the mark and not ended, the insert waits for its end.
    mark: async (key, at) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('seen')
        .values({ key, at, answer: null })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    },
    keepAnswer: async (key, answer) => {
      await db
        .updateTable('seen')
        .set({ answer: JSON.stringify(answer) })
        .where('key', '=', key)
        .execute()
    },
    answer: async (key) => {
      const row = await db.selectFrom('seen').select('answer').where('key', '=', key).executeTakeFirst()
      return row?.answer ?? undefined
    },
  }
}
