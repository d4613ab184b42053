import { sql, type Kysely } from 'kysely'
import type { GroupVolumes } from '#src/ports/group-volumes.ts'
import type { Database } from './tables.ts'

export function createGroupVolumes(db: Kysely<Database>): GroupVolumes {
  const known = (chatId: string) =>
    db
      .insertInto('group_volumes')
      .values({ chat_id: chatId, per_day: null, said_on: null, said: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return {
    of: async (chatId) => {
      const of = db.selectFrom('group_volumes').select('per_day').where('chat_id', '=', chatId)
      return (await of.executeTakeFirst())?.per_day ?? undefined
    },
    put: async (chatId, perDay) => {
      const row = { chat_id: chatId, per_day: perDay ?? null, said_on: null, said: 0 }
      await db
        .insertInto('group_volumes')
        .values(row)
        .onConflict((conflict) => conflict.column('chat_id').doUpdateSet({ per_day: row.per_day }))
        .execute()
    },
    take: async (chatId, day, usual) => {
      await known(chatId)
      const saidToday = sql<number>`case when said_on = ${day} then said else 0 end`
      const { numUpdatedRows } = await db
        .updateTable('group_volumes')
        .set({ said_on: day, said: sql<number>`${saidToday} + 1` })
        .where('chat_id', '=', chatId)
        .where(sql<boolean>`${saidToday} < coalesce(per_day, ${usual}::integer)`)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}
