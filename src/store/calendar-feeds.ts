import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import type { CalendarFeed, CalendarFeeds, GivenEvents } from '#src/ports/calendar-feeds.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'

export function createCalendarFeeds(db: Kysely<Database>): CalendarFeeds {
  const select = () => db.selectFrom('calendar_feeds').selectAll()
  const update = (personId: string) => db.updateTable('calendar_feeds').where('person_id', '=', personId)
  return {
    of: async (personId) => {
      if (!isIdentifier(personId)) return undefined
      const mine = select().where('person_id', '=', personId).where('secret_hash', 'is not', null)
      const row = await mine.executeTakeFirst()
      return row && toFeed(row)
    },
    bySecret: async (hash) => {
      const row = await select().where('secret_hash', '=', hash).forUpdate().executeTakeFirst()
      return row && toFeed(row)
    },
    put: async (personId, hash, at) => {
      const made = { secret_hash: hash, made_at: at }
      await db
        .insertInto('calendar_feeds')
        .values({ person_id: personId, ...made, given: '{}' })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(made))
        .execute()
    },
    revoke: async (personId) => {
      const { numUpdatedRows } = await update(personId)
        .set({ secret_hash: null })
        .where('secret_hash', 'is not', null)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    give: async (personId, given, at) => {
      await update(personId)
        .set({ given: writeGiven(given), changed_at: at })
        .execute()
    },
  }
}

const givenSchema = z.record(
  z.string(),
  z.object({ digest: z.string(), sequence: z.int(), changedAt: z.coerce.date() }),
)

function writeGiven(given: GivenEvents): string {
  return JSON.stringify(Object.fromEntries(given))
}

function toFeed(row: Selectable<Database['calendar_feeds']>): CalendarFeed {
  return {
    personId: row.person_id,
    madeAt: row.made_at,
    changedAt: row.changed_at ?? undefined,
    given: new Map(Object.entries(givenSchema.parse(row.given))),
  }
}
