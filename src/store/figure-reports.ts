import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import type { FigureReport, FigureReports } from '#src/ports/figures.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'
import { upsert } from './upsert.ts'

export function createFigureReports(db: Kysely<Database>): FigureReports {
  const select = () => db.selectFrom('figure_reports').selectAll()
  return {
    byId: async (id) => {
      const row = isIdentifier(id) ? await select().where('id', '=', id).executeTakeFirst() : undefined
      return row && toReport(row)
    },
    latestOf: async (personId, since) => {
      if (!isIdentifier(personId)) return undefined
      const own = select().where('person_id', '=', personId).where('at', '>=', since)
      const row = await own
        .where('state', '<>', 'discarded')
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row && toReport(row)
    },
    put: async ({ id, schoolId, personId, asOf, entries, state, at }) => {
      await upsert(db, {
        table: 'figure_reports',
        key: ['id'],
        compare: ['as_of', 'entries', 'state', 'at'],
        row: {
          id,
          school_id: schoolId,
          person_id: personId ?? null,
          as_of: asOf,
          entries: JSON.stringify(entries),
          state,
          at,
        },
      })
    },
    hold: async (id) => {
      if (isIdentifier(id)) await select().where('id', '=', id).forUpdate().execute()
    },
  }
}

const entriesSchema = z.array(
  z.object({ metric: z.string(), numerator: z.number(), denominator: z.number() }),
)

function toReport(row: Selectable<Database['figure_reports']>): FigureReport {
  return {
    id: row.id,
    schoolId: row.school_id,
    personId: row.person_id ?? undefined,
    asOf: row.as_of,
    entries: entriesSchema.parse(row.entries),
    state: row.state,
    at: row.at,
  }
}
