import type { Kysely } from 'kysely'
import type { Seen } from '#src/ports/store.ts'
import type { Database } from './tables.ts'

export function createSeen(db: Kysely<Database>): Seen {
  return {
    // Where another transaction has put the mark and not ended, the insert waits for its end.
    mark: async (key, at) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('seen')
        .values({ key, at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    },
    forget: async (before) => {
      const { numDeletedRows } = await db.deleteFrom('seen').where('at', '<', before).executeTakeFirst()
      return Number(numDeletedRows)
    },
  }
}
