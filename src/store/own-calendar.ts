import type { Kysely, Selectable } from 'kysely'
import { weekdaySchema } from '#src/domain/dates.ts'
import type { OwnDay } from '#src/domain/own-day.ts'
import type { Consortium, ConsortiumSnapshot } from '#src/ports/consortium.ts'
import { isUnbegun } from './obligation-unbegun.ts'
import type { Database } from './tables.ts'
import { upsert } from './upsert.ts'

type OwnCalendar = Pick<
  Consortium,
  'removeTerm' | 'owedFor' | 'putOwnDay' | 'removeOwnDay' | 'putFirstWeekday'
>

/** What the consortium has decided about its calendar itself. */
export function createOwnCalendar(db: Kysely<Database>): OwnCalendar {
  return {
    removeTerm: (id) => removeTerm(db, id),
    owedFor: (termId) => owedFor(db, termId),
    putOwnDay: ({ date, kind, timetableOf, note }) =>
      upsert(db, {
        table: 'own_days',
        key: ['date'],
        compare: ['kind', 'timetable_of', 'note'],
        row: { date, kind, timetable_of: timetableOf ?? null, note },
      }),
    removeOwnDay: async (date) => {
      const { numDeletedRows } = await db.deleteFrom('own_days').where('date', '=', date).executeTakeFirst()
      return numDeletedRows > 0n
    },
    putFirstWeekday: (day) =>
      upsert(db, {
        table: 'calendar_settings',
        key: ['one'],
        compare: ['first_weekday'],
        row: { one: true, first_weekday: day },
      }),
  }
}

async function removeTerm(db: Kysely<Database>, id: string): Promise<boolean> {
  const owed = db.selectFrom('obligations').where('period', '=', id)
  const begun = owed.where((eb) => eb.not(isUnbegun('obligations')))
  if (await begun.select('id').limit(1).executeTakeFirst()) return false
  await db.deleteFrom('obligations').where('period', '=', id).execute()
  await db.deleteFrom('terms').where('id', '=', id).execute()
  return true
}

async function owedFor(db: Kysely<Database>, termId: string) {
  return db
    .selectFrom('obligations')
    .select(({ fn, not }) => [
      fn.countAll<number>().as('owed'),
      fn
        .countAll<number>()
        .filterWhere(not(isUnbegun('obligations')))
        .as('begun'),
    ])
    .where('period', '=', termId)
    .executeTakeFirstOrThrow()
}

interface Rows {
  readonly own_days: readonly Selectable<Database['own_days']>[]
  readonly first_weekday: number | null
}

export function ownCalendarOf(rows: Rows): Pick<ConsortiumSnapshot, 'ownDays' | 'firstWeekday'> {
  return {
    ownDays: rows.own_days.map(toOwnDay),
    firstWeekday: rows.first_weekday === 7 ? 7 : 1,
  }
}

function toOwnDay({ date, kind, timetable_of, note }: Selectable<Database['own_days']>): OwnDay {
  const timetable = timetable_of === null ? {} : { timetableOf: weekdaySchema.parse(timetable_of) }
  return { date, kind, ...timetable, note }
}
