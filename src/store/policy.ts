import type { Kysely } from 'kysely'
import type { By, Policy } from '#src/ports/policy.ts'
import type { Database } from './tables.ts'
import { upsert } from './upsert.ts'

export function createPolicy(db: Kysely<Database>): Policy {
  return {
    decided: async () => ({
      readings: await db.selectFrom('policy_settings').select(['name', 'value']).orderBy('name').execute(),
      exceptions: await db
        .selectFrom('pack_exceptions')
        .select(['pack_id as packId', 'school_id as schoolId'])
        .orderBy('pack_id')
        .orderBy('school_id')
        .execute(),
      ownDates: await db
        .selectFrom('own_dates')
        .select(['item_id as itemId', 'period', 'date'])
        .orderBy('item_id')
        .orderBy('period')
        .execute(),
    }),
    putReading: ({ name, value }, by) =>
      upsert(db, {
        table: 'policy_settings',
        key: ['name'],
        compare: ['value'],
        along: ['set_by', 'set_at'],
        row: { name, value, ...setBy(by) },
      }),
    removeReading: async (name) =>
      removed(await db.deleteFrom('policy_settings').where('name', '=', name).executeTakeFirst()),
    putException: async ({ packId, schoolId }, by) => {
      const row = { pack_id: packId, school_id: schoolId, ...setBy(by) }
      const { numInsertedOrUpdatedRows = 0n } = await db
        .insertInto('pack_exceptions')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows > 0n ? 'new' : 'unchanged'
    },
    removeException: async ({ packId, schoolId }) =>
      removed(
        await db
          .deleteFrom('pack_exceptions')
          .where('pack_id', '=', packId)
          .where('school_id', '=', schoolId)
          .executeTakeFirst(),
      ),
    putOwnDate: ({ itemId, period, date }, by) =>
      upsert(db, {
        table: 'own_dates',
        key: ['item_id', 'period'],
        compare: ['date'],
        along: ['set_by', 'set_at'],
        row: { item_id: itemId, period, date, ...setBy(by) },
      }),
    removeOwnDate: async ({ itemId, period }) =>
      removed(
        await db
          .deleteFrom('own_dates')
          .where('item_id', '=', itemId)
          .where('period', '=', period)
          .executeTakeFirst(),
      ),
  }
}

function setBy({ personId, at }: By) {
  return { set_by: personId ?? null, set_at: at }
}

function removed({ numDeletedRows }: { readonly numDeletedRows: bigint }): boolean {
  return numDeletedRows > 0n
}
