import type { Kysely, Selectable } from 'kysely'
import type { Quiet } from '#src/domain/reminder/quiet.ts'
import type { QuietHours } from '#src/ports/duties.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'

export function createQuietHours(db: Kysely<Database>): QuietHours {
  const select = () => db.selectFrom('quiet_hours').selectAll()
  return {
    of: async (personId) => {
      if (!isIdentifier(personId)) return undefined
      const row = await select().where('person_id', '=', personId).executeTakeFirst()
      return row && toQuiet(row)
    },
    all: async () => new Map((await select().execute()).map((row) => [row.person_id, toQuiet(row)])),
    put: async (personId, { isOff, from, to, until, inLessons = false, volume = 'usual' as const }) => {
      const hours = { is_off: isOff, from_time: from, to_time: to, until: until ?? null }
      const row = { ...hours, in_lessons: inLessons, volume }
      await db
        .insertInto('quiet_hours')
        .values({ person_id: personId, ...row })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
        .execute()
    },
  }
}

function toQuiet(row: Selectable<Database['quiet_hours']>): Quiet {
  const { volume } = row
  return {
    isOff: row.is_off,
    from: row.from_time,
    to: row.to_time,
    until: row.until ?? undefined,
    ...(row.in_lessons ? { inLessons: true } : {}),
    ...(volume === 'usual' ? {} : { volume }),
  }
}
