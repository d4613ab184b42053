import type { Kysely } from 'kysely'
import type { Files, OutgoingFile } from '#src/ports/imports.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'

export function createFiles(db: Kysely<Database>): Files {
  return {
    add: async ({ id, openId, language, name, content }, at) => {
      const held = 'recipe' in content ? { bytes: null, ...content } : { bytes: content, recipe: null }
      const row = { id, open_id: openId, language, name, created_at: at, ...held }
      await db.insertInto('files').values(row).execute()
    },
    unsent: async (limit) => {
      const rows = await db.selectFrom('files').selectAll().orderBy('position').limit(limit).execute()
      return rows.map(({ id, open_id: openId, language, name, bytes, recipe }): OutgoingFile => ({
        id,
        openId,
        language,
        name,
        content: bytes ?? { recipe: recipe ?? '' },
      }))
    },
    remove: async (id) => {
      if (isIdentifier(id)) await db.deleteFrom('files').where('id', '=', id).execute()
    },
  }
}
