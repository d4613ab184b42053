import { sql, type Kysely, type Selectable } from 'kysely'
import type { DigestSchedule, DigestTarget } from '#src/domain/digest/schedule.ts'
import { parseRule, ruleText } from '#src/domain/reminder/own/rule-text.ts'
import type { OwnSchedule } from '#src/domain/reminder/own/recurrence.ts'
import type { DigestSchedules } from '#src/ports/digests.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'

type Row = Selectable<Database['digest_schedules']>

/** When it may go out: held back, it is later than its instant. */
const released = sql<Date>`greatest(next_at, coalesce(not_before, next_at))`

export function createDigestSchedules(db: Kysely<Database>): DigestSchedules {
  const select = () => db.selectFrom('digest_schedules').selectAll()
  const update = (id: string) => db.updateTable('digest_schedules').where('id', '=', id)
  return {
    of: async (target) => {
      if ('personId' in target && !isIdentifier(target.personId)) return undefined
      const { person_id, chat_id } = columnsOf(target)
      const own =
        person_id === null
          ? select().where('chat_id', '=', chat_id)
          : select().where('person_id', '=', person_id)
      const row = await own.executeTakeFirst()
      return row && toSchedule(row)
    },
    all: async () => (await select().orderBy('id').execute()).map(toSchedule),
    put: async ({ id, target, schedule, isOwn, setAt, nextAt }) => {
      const rest = {
        ...ruleColumns(schedule),
        is_own: isOwn,
        set_at: setAt,
        next_at: nextAt ?? null,
        not_before: null,
      }
      const key = 'personId' in target ? 'person_id' : 'chat_id'
      await db
        .insertInto('digest_schedules')
        .values({ id, ...columnsOf(target), told_at: null, ...rest })
        .onConflict((conflict) => conflict.column(key).doUpdateSet(rest))
        .execute()
    },
    due: async (now, limit) => {
      const some = db.selectFrom('digest_schedules').select('id').where('next_at', '<=', now)
      const first = some.where(released, '<=', now).orderBy('next_at').orderBy('id').limit(limit)
      return (await first.execute()).map(({ id }) => id)
    },
    // Who looks at the same time waits here, and finds it moved on.
    take: async (id, now) => {
      const due = select().where('id', '=', id).where('next_at', '<=', now).where(released, '<=', now)
      const row = await due.forUpdate().executeTakeFirst()
      return row && toSchedule(row)
    },
    hold: async (id, until) => {
      await update(id).set({ not_before: until }).execute()
    },
    moveOn: async (id, { nextAt, toldAt }) => {
      const told = toldAt === undefined ? {} : { told_at: toldAt }
      await update(id)
        .set({ next_at: nextAt ?? null, not_before: null, ...told })
        .execute()
    },
    replan: async ({ id, setAt, toldAt }, nextAt) => {
      await update(id)
        .where('set_at', '=', setAt)
        .where('told_at', 'is not distinct from', toldAt ?? null)
        .set({ next_at: nextAt ?? null, not_before: null })
        .execute()
    },
    next: async (after) => {
      const coming = db.selectFrom('digest_schedules').select(released.as('at')).where(released, '>', after)
      return (await coming.orderBy('at').limit(1).executeTakeFirst())?.at
    },
  }
}

function columnsOf(target: DigestTarget) {
  return 'personId' in target
    ? { person_id: target.personId, chat_id: null }
    : { person_id: null, chat_id: target.chatId }
}

function ruleColumns(schedule: OwnSchedule | undefined) {
  if (!schedule) return { rule: null, time: null, on_day_off: null, starts_on: null }
  const { rule, time, onDayOff, startsOn } = schedule
  return { rule: ruleText(rule), time, on_day_off: onDayOff, starts_on: startsOn }
}

function toSchedule(row: Row): DigestSchedule {
  return {
    id: row.id,
    target: row.person_id === null ? { chatId: row.chat_id ?? '' } : { personId: row.person_id },
    schedule: scheduleIn(row),
    isOwn: row.is_own,
    setAt: row.set_at,
    nextAt: row.next_at ?? undefined,
    toldAt: row.told_at ?? undefined,
  }
}

function scheduleIn({ rule, time, on_day_off: onDayOff, starts_on: startsOn }: Row): OwnSchedule | undefined {
  const parsed = rule === null ? undefined : parseRule(rule)
  if (!parsed || time === null || onDayOff === null || startsOn === null) return undefined
  return { rule: parsed, time, aheadMinutes: 0, onDayOff, startsOn }
}
