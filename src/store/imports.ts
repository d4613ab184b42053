import type { Kysely, Selectable } from 'kysely'
import type { Imports, PendingImport } from '#src/ports/imports.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'

export function createImports(db: Kysely<Database>): Imports {
  const select = () => db.selectFrom('imports').selectAll()
  return {
    byId: async (id) => {
      if (!isIdentifier(id)) return undefined
      return toImport(await select().where('id', '=', id).forUpdate().executeTakeFirst())
    },
    waitingOf: async (openId, now) => {
      const waiting = select().where('open_id', '=', openId).where('state', '=', 'waiting')
      return toImport(await waiting.where('expires_at', '>', now).forUpdate().executeTakeFirst())
    },
    put: async ({
      id,
      openId,
      language,
      state,
      expiresAt,
      name,
      messageId,
      resourceKey,
      content,
      counts,
    }) => {
      const rest = {
        open_id: openId,
        language,
        state,
        expires_at: expiresAt,
        name,
        message_id: messageId,
        resource_key: resourceKey,
        content,
        counts,
      }
      await db
        .insertInto('imports')
        .values({ id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute()
    },
    remove: async (id) => {
      if (isIdentifier(id)) await db.deleteFrom('imports').where('id', '=', id).execute()
    },
    removeOf: async (openId) => {
      const own = db.deleteFrom('imports').where('open_id', '=', openId)
      await own.where('state', 'in', ['waiting', 'ready']).execute()
    },
    nextToDo: async (state) =>
      toImport(await select().where('state', '=', state).orderBy('position').limit(1).executeTakeFirst()),
    forgetExpired: async (now) => {
      const expired = db.deleteFrom('imports').where('expires_at', '<=', now)
      await expired.where('state', '<>', 'confirmed').execute()
    },
  }
}

function toImport(row: Selectable<Database['imports']> | undefined): PendingImport | undefined {
  return (
    row && {
      id: row.id,
      openId: row.open_id,
      language: row.language,
      state: row.state,
      expiresAt: row.expires_at,
      name: row.name,
      messageId: row.message_id,
      resourceKey: row.resource_key,
      content: row.content,
      counts: row.counts,
    }
  )
}
