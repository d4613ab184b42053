import { sql, type Insertable, type Kysely, type Selectable } from 'kysely'
import { parseRule, ruleText } from '#src/domain/reminder/own/rule-text.ts'
import type { NewOwnReminder, OwnReminder, OwnReminders } from '#src/ports/own-reminders.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'

type Table = Database['own_reminders']

export function createOwnReminders(db: Kysely<Database>): OwnReminders {
  const select = () => db.selectFrom('own_reminders').selectAll()
  const open = () => select().where('ended_at', 'is', null)
  const update = (id: string) => db.updateTable('own_reminders').where('id', '=', id)
  const first = async (query: ReturnType<typeof select>) => {
    const row = await query.executeTakeFirst()
    return row && toOwn(row)
  }
  return {
    add: async (reminder) => {
      const row = await db
        .insertInto('own_reminders')
        .values(rowOf(reminder))
        .returning('number')
        .executeTakeFirstOrThrow()
      return row.number
    },
    byId: async (id) => (isIdentifier(id) ? first(select().where('id', '=', id)) : undefined),
    byNumber: (number) => first(select().where('number', '=', number)),
    hold: async (id) => (isIdentifier(id) ? first(select().where('id', '=', id).forUpdate()) : undefined),
    active: async ({ personId, chatId, setBy } = {}) => {
      if ([personId, setBy].some((id) => id !== undefined && !isIdentifier(id))) return []
      const rows = await open()
        .$if(personId !== undefined, (query) => query.where('person_id', '=', personId ?? ''))
        .$if(chatId !== undefined, (query) => query.where('chat_id', '=', chatId ?? ''))
        .$if(setBy !== undefined, (query) => query.where('set_by', '=', setBy ?? ''))
        .orderBy('number')
        .execute()
      return rows.map(toOwn)
    },
    due: async (now, limit) => {
      const waiting = db.selectFrom('own_reminders').select('id').where('ended_at', 'is', null)
      const rows = await waiting.where(dueAt, '<=', now).orderBy(dueAt).orderBy('id').limit(limit).execute()
      return rows.map(({ id }) => id)
    },
    put: async (id, { nextAt, notBefore, lastAt, sentAt, snoozedUntil, ended }, at) => {
      await update(id)
        .set({
          next_at: nextAt ?? null,
          not_before: notBefore ?? null,
          last_at: lastAt ?? null,
          sent_at: sentAt ?? null,
          snoozed_until: snoozedUntil ?? null,
          ended_at: ended === undefined ? null : at,
          ended_by: ended ?? null,
        })
        .execute()
    },
    lastSentTo: async (personId, after) => {
      if (!isIdentifier(personId)) return undefined
      const sent = select().where('person_id', '=', personId).where('audience', '=', 'person')
      return first(
        sent.where('sent_at', '>', after).orderBy('sent_at', 'desc').orderBy('number', 'desc').limit(1),
      )
    },
    endOf: async (personId, at) => {
      if (!isIdentifier(personId)) return 0
      const own = db
        .updateTable('own_reminders')
        .where('person_id', '=', personId)
        .where('ended_at', 'is', null)
      const ended = own.where('audience', '=', 'person').set({ ended_at: at, ended_by: 'left' })
      return Number((await ended.executeTakeFirst()).numUpdatedRows)
    },
    release: async (personId) => {
      const held = db.updateTable('own_reminders').where('person_id', '=', personId)
      await held.where('not_before', 'is not', null).set({ not_before: null }).execute()
    },
    next: async (after) => {
      const row = await db
        .selectFrom('own_reminders')
        .select(dueAt.as('at'))
        .where('ended_at', 'is', null)
        .where(dueAt, '>', after)
        .orderBy('at')
        .limit(1)
        .executeTakeFirst()
      return row?.at
    },
  }
}

/** The rule's next, held back or not, or the last one once more: whichever is sooner. */
const dueAt = sql<Date>`least(greatest(next_at, coalesce(not_before, next_at)), snoozed_until)`

function rowOf(reminder: NewOwnReminder): Insertable<Table> {
  const { schedule } = reminder
  return {
    id: reminder.id,
    what: reminder.what,
    audience: reminder.audience,
    person_id: reminder.personId ?? null,
    chat_id: reminder.chatId ?? null,
    school_id: reminder.schoolId ?? null,
    major_ids: reminder.majorIds,
    items: reminder.items,
    rule: ruleText(schedule.rule),
    time: schedule.time,
    ahead_minutes: schedule.aheadMinutes,
    on_day_off: schedule.onDayOff,
    starts_on: schedule.startsOn,
    time_said: reminder.timeSaid,
    next_at: reminder.nextAt ?? null,
    not_before: null,
    last_at: null,
    sent_at: null,
    snoozed_until: null,
    set_by: reminder.setBy ?? null,
    set_at: reminder.setAt,
    ended_at: null,
    ended_by: null,
  }
}

function toOwn(row: Selectable<Table>): OwnReminder {
  const rule = parseRule(row.rule)
  if (!rule) throw new Error(`own_reminders ${row.id}: the rule cannot be read`)
  return {
    id: row.id,
    number: row.number,
    what: row.what,
    audience: row.audience,
    personId: row.person_id ?? undefined,
    chatId: row.chat_id ?? undefined,
    schoolId: row.school_id ?? undefined,
    majorIds: row.major_ids,
    items: row.items,
    schedule: {
      rule,
      time: row.time,
      aheadMinutes: row.ahead_minutes,
      onDayOff: row.on_day_off,
      startsOn: row.starts_on,
    },
    timeSaid: row.time_said,
    nextAt: row.next_at ?? undefined,
    notBefore: row.not_before ?? undefined,
    lastAt: row.last_at ?? undefined,
    sentAt: row.sent_at ?? undefined,
    snoozedUntil: row.snoozed_until ?? undefined,
    setBy: row.set_by ?? undefined,
    setAt: row.set_at,
    ended: row.ended_by ?? undefined,
  }
}
