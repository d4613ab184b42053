import type { Kysely } from 'kysely'
import type { ObligationKey } from '#src/domain/obligation.ts'
import { isOwed } from '#src/domain/obligation.ts'
import type { Obligations } from '#src/ports/obligations.ts'
import { isIdentifier } from './identifier.ts'
import { countObligations, listObligations, totalOfObligations } from './obligation-list.ts'
import { putObligations, removeUnbegun } from './obligation-plans.ts'
import { toObligation } from './obligation-row.ts'
import { recallObligations } from './recall.ts'
import type { Database } from './tables.ts'

export function createObligations(db: Kysely<Database>): Obligations {
  const select = () => db.selectFrom('obligations').selectAll()
  const byIds = async (ids: readonly string[], isHeld = false) => {
    const known = ids.filter(isIdentifier)
    const some = select().where('id', 'in', known)
    // In one order, so that two who hold several do not hold each other up.
    const wanted = isHeld ? some.orderBy('id').forShare() : some
    const rows = known.length === 0 ? [] : await wanted.execute()
    const byId = new Map(rows.map((row) => [row.id, toObligation(row)]))
    return [...new Set(known)].flatMap((id) => byId.get(id) ?? [])
  }
  return {
    byId: async (id) => (await byIds([id]))[0],
    byIds: (ids) => byIds(ids),
    hold: (ids) => byIds(ids, true),
    byKey: async (key) => {
      const row = await ofKey(db, key).executeTakeFirst()
      return row && toObligation(row)
    },
    list: (filter, page) => listObligations(db, filter, page),
    total: (filter) => totalOfObligations(db, filter),
    counts: (filter, today) => countObligations(db, filter, today),
    putAll: (plans, at) => putObligations(db, plans, at),
    removeUnbegun: (keep, among) => removeUnbegun(db, keep, among),
    setState: async (id, state, doneOn) => {
      await update(db, id)
        .set({ state, done_on: doneOn ?? null })
        .execute()
      // Whoever has begun is still to be reminded as before.
      if (state !== 'draft') await recallObligations(db, [id], isOwed({ state }) ? 'changed' : 'over')
    },
    setExtension: async (id, extension) => {
      await update(db, id)
        .set({
          extension_state: extension?.state ?? null,
          extension_until: extension?.until ?? null,
          extension_reason: extension?.reason ?? null,
        })
        .execute()
      await recallObligations(db, [id], extension?.state === 'granted' ? 'moved' : 'changed')
    },
    moves: async (id) => {
      if (!isIdentifier(id)) return []
      const rows = await db
        .selectFrom('obligation_moves')
        .select(['obligation_id', 'moved_from', 'moved_to', 'at'])
        .where('obligation_id', '=', id)
        .orderBy('position')
        .execute()
      return rows.map((row) => ({
        id: row.obligation_id,
        from: row.moved_from ?? undefined,
        to: row.moved_to ?? undefined,
        at: row.at,
      }))
    },
  }
}

function update(db: Kysely<Database>, id: string) {
  if (!isIdentifier(id)) throw new Error('this cannot be the id of an obligation')
  return db.updateTable('obligations').where('id', '=', id)
}

function ofKey(db: Kysely<Database>, { item, period, schoolId, majorId, part }: ObligationKey) {
  return db
    .selectFrom('obligations')
    .selectAll()
    .where('item', '=', item)
    .where('period', '=', period)
    .where('school_id', '=', schoolId)
    .where('major_id', 'is not distinct from', majorId ?? null)
    .where('part', '=', part)
}
