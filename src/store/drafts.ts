import type { Kysely, Selectable } from 'kysely'
import type { Draft, Drafts } from '#src/ports/observations.ts'
import { isIdentifier } from './identifier.ts'
import { readDraft, writeDraft } from './observation-content.ts'
import type { Database } from './tables.ts'

export function createDrafts(db: Kysely<Database>): Drafts {
  return {
    // Locked until the transaction ends: of two presses of one form the second sees what became of it by the first.
    byId: async (id) => {
      if (!isIdentifier(id)) return undefined
      const row = await db
        .selectFrom('drafts')
        .selectAll()
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
      return row && toDraft(row)
    },
    latestOf: async (personId) => {
      if (!isIdentifier(personId)) return undefined
      const row = await newestOf(db, personId).executeTakeFirst()
      return row && toDraft(row)
    },
    latestNewOf: async (personId) => {
      if (!isIdentifier(personId)) return undefined
      const row = await newestOf(db, personId).where('observation_id', 'is', null).executeTakeFirst()
      return row && toDraft(row)
    },
    put: async ({ id, personId, content, observationId, updatedAt }) => {
      const rest = {
        person_id: personId,
        content: writeDraft(content),
        observation_id: observationId ?? null,
        updated_at: updatedAt,
      }
      await db
        .insertInto('drafts')
        .values({ id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute()
    },
    remove: async (id) => {
      if (isIdentifier(id)) await db.deleteFrom('drafts').where('id', '=', id).execute()
    },
  }
}

function newestOf(db: Kysely<Database>, personId: string) {
  const ofPerson = db.selectFrom('drafts').selectAll().where('person_id', '=', personId)
  return ofPerson.orderBy('updated_at', 'desc').orderBy('id').limit(1)
}

function toDraft(row: Selectable<Database['drafts']>): Draft {
  return {
    id: row.id,
    personId: row.person_id,
    content: readDraft(row.content),
    observationId: row.observation_id ?? undefined,
    updatedAt: row.updated_at,
  }
}
