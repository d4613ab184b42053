import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import type { Activities, Activity } from '#src/ports/activities.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'
import { upsert } from './upsert.ts'

export function createActivities(db: Kysely<Database>): Activities {
  const select = () => db.selectFrom('activities').selectAll()
  return {
    byId: async (id) => {
      const row = isIdentifier(id) ? await select().where('id', '=', id).executeTakeFirst() : undefined
      return row && toActivity(row)
    },
    // Those of which nobody has said a day come last; a day is asked for with `from` or `to`.
    list: async ({ kinds, periods, schoolIds, from, to }) => {
      let wanted = select().orderBy('date').orderBy('time').orderBy('kind').orderBy('major_id').orderBy('id')
      if (kinds) wanted = wanted.where((eb) => eb('kind', '=', eb.fn.any(eb.val([...kinds]))))
      if (periods) wanted = wanted.where((eb) => eb('period', '=', eb.fn.any(eb.val([...periods]))))
      if (schoolIds) wanted = wanted.where((eb) => eb('school_id', '=', eb.fn.any(eb.val([...schoolIds]))))
      if (from !== undefined) wanted = wanted.where('date', '>=', from)
      if (to !== undefined) wanted = wanted.where('date', '<=', to)
      return (await wanted.execute()).map(toActivity)
    },
    keptMinutes: async (id, kept) => {
      const row = { minutes_by: kept?.by ?? null, minutes_at: kept?.at ?? null }
      await db.updateTable('activities').set(row).where('id', '=', id).execute()
    },
    latestMinutes: async (personId, since) => {
      const own = select().where('minutes_by', '=', personId).where('minutes_at', '>=', since)
      const row = await own.clearOrderBy().orderBy('minutes_at', 'desc').limit(1).executeTakeFirst()
      return row?.minutes_at ? { activity: toActivity(row), at: row.minutes_at } : undefined
    },
    put: ({ id, kind, schoolId, majorId, period, on, time, place, state, personId, details }) =>
      upsert(db, {
        table: 'activities',
        key: ['id'],
        compare: [
          'kind',
          'school_id',
          'major_id',
          'period',
          'date',
          'time',
          'place',
          'state',
          'person_id',
          'details',
        ],
        row: {
          id,
          kind,
          school_id: schoolId,
          major_id: majorId ?? null,
          period,
          date: on ?? null,
          time,
          place,
          state,
          person_id: personId ?? null,
          details: JSON.stringify(details),
        },
      }),
  }
}

const detailsSchema = z.record(z.string(), z.unknown())

function toActivity(row: Selectable<Database['activities']>): Activity {
  return {
    id: row.id,
    kind: row.kind,
    schoolId: row.school_id,
    majorId: row.major_id ?? undefined,
    period: row.period,
    on: row.date ?? undefined,
    time: row.time,
    place: row.place,
    state: row.state,
    personId: row.person_id ?? undefined,
    details: detailsSchema.parse(row.details),
  }
}
