import { sql, type Kysely, type Selectable } from 'kysely'
import type { Reminder, Reminders, SentBatch } from '#src/ports/duties.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'
import { recallSubjects } from './recall.ts'
import { upsert, upsertMany, type Upsert } from './upsert.ts'

const comparison: Omit<Upsert<'reminders'>, 'row'> = {
  table: 'reminders',
  key: ['key'],
  compare: ['person_id', 'at', 'kind', 'obligation_ids', 'state'],
  // What was called off because a date moved is wanted again when the date moves back.
  onlyWhere: sql<boolean>`reminders.state <> 'sent'`,
}

/** Rows of one statement. */
const batch = 2000

export function createReminders(db: Kysely<Database>): Reminders {
  const planned = () => db.selectFrom('reminders').where('state', '=', 'planned')
  const due = (now: Date) => planned().where('at', '<=', now).where(released, '<=', now)
  const redrawn = async (batches: readonly string[]) => {
    if (batches.length === 0) return
    const rows = db.updateTable('reminders').set({ outdated: false }).where('batch', 'in', batches)
    await rows.where('outdated', '=', true).execute()
  }
  const sent = () => db.selectFrom('reminders').selectAll().where('state', '=', 'sent').orderBy('key')
  return {
    plan: (reminder) => upsert(db, { ...comparison, row: rowOf(reminder) }),
    planAll: async (reminders) => {
      for (let start = 0; start < reminders.length; start += batch) {
        const rows = reminders.slice(start, start + batch).map(rowOf)
        await upsertMany(db, { ...comparison, id: 'key', rows })
      }
    },
    // Two who look at once get different ones: what the other holds is left to the other.
    due: async (now, limit) => {
      const some = due(now).selectAll().orderBy('at').orderBy('key').limit(limit)
      return (await some.forUpdate().skipLocked().execute()).map(toReminder)
    },
    peopleDue: async (now, limit) => {
      const people = due(now).select('person_id').groupBy('person_id')
      const first = people.orderBy((eb) => eb.fn.min('at')).orderBy('person_id')
      return (await first.limit(limit).execute()).map(({ person_id: personId }) => personId)
    },
    dueTo: async (personId, now) => {
      const own = due(now).selectAll().where('person_id', '=', personId)
      return (await own.orderBy('at').orderBy('key').forUpdate().execute()).map(toReminder)
    },
    next: async (after) => {
      const first = planned().select(released.as('at')).where(released, '>', after).orderBy('at').limit(1)
      return (await first.executeTakeFirst())?.at
    },
    planned: async (kind) => {
      const ofKind = planned().selectAll().where('kind', '=', kind).orderBy('at').orderBy('key')
      return (await ofKind.execute()).map(toReminder)
    },
    plannedTo: async (personId, kind) => {
      const own = planned().selectAll().where('person_id', '=', personId).where('kind', '=', kind)
      return (await own.orderBy('at').orderBy('key').execute()).map(toReminder)
    },
    about: async (kind, ids) => {
      const ofKind = planned().selectAll().where('subject_kind', '=', kind)
      const some = ids ? ofKind.where((eb) => eb('subject_id', '=', eb.fn.any(eb.val([...ids])))) : ofKind
      return (await some.orderBy('at').orderBy('key').execute()).map(toReminder)
    },
    closeSent: async (keys, { batch: name, at }) => {
      if (keys.length === 0) return
      await db
        .updateTable('reminders')
        .set({ state: 'sent', batch: name, sent_at: at })
        .where('key', 'in', keys)
        .where('state', '=', 'planned')
        .execute()
    },
    hold: async (keys, until) => {
      if (keys.length === 0) return
      const held = db.updateTable('reminders').set({ not_before: until }).where('key', 'in', keys)
      await held.where('state', '=', 'planned').execute()
    },
    release: async (personId) => {
      const own = db.updateTable('reminders').set({ not_before: null }).where('person_id', '=', personId)
      await own.where('state', '=', 'planned').where('not_before', 'is not', null).execute()
    },
    sentBatch: async (name) => batchOf(await sent().where('batch', '=', name).execute()),
    lastBatch: async (personId, after) => {
      if (!isIdentifier(personId)) return undefined
      const ofPerson = db.selectFrom('reminders').select('batch').where('person_id', '=', personId)
      const last = ofPerson.where('sent_at', '>', after).where('batch', 'is not', null)
      const found = await last.orderBy('sent_at', 'desc').orderBy('key').limit(1).executeTakeFirst()
      const name = found?.batch
      return name ? batchOf(await sent().where('batch', '=', name).execute()) : undefined
    },
    close: async (key, state, reason) => {
      await db
        .updateTable('reminders')
        .set({ state, reason: reason ?? null })
        .where('key', '=', key)
        .where('state', '=', 'planned')
        .execute()
    },
    recall: (kind, ids) => recallSubjects(db, kind, ids),
    outdated: async (after, limit) => {
      const old = db.selectFrom('reminders').select('batch').distinct().where('outdated', '=', true)
      const names = await old.where('batch', 'is not', null).orderBy('batch').limit(limit).execute()
      const batches = names.map(({ batch: name }) => name ?? '')
      if (batches.length === 0) return []
      const rows = await sent().where('batch', 'in', batches).forUpdate().execute()
      const found = [...Map.groupBy(rows, (row) => row.batch).values()].flatMap((some) => batchOf(some) ?? [])
      const wanted = found.filter(({ at }) => at > after)
      const kept = new Set(wanted.map(({ batch: name }) => name))
      await redrawn(batches.filter((name) => !kept.has(name)))
      return wanted
    },
    redrawn: (name) => redrawn([name]),
  }
}

/** When it may go out: held back, it is later than it was planned. */
const released = sql<Date>`greatest(at, coalesce(not_before, at))`

function batchOf(rows: readonly Selectable<Database['reminders']>[]): SentBatch | undefined {
  const [first] = rows
  if (!first?.sent_at || first.batch === null) return undefined
  const obligationIds = [...new Set(rows.flatMap((row) => row.obligation_ids))]
  const reminders = rows.map(toReminder)
  return { batch: first.batch, personId: first.person_id, obligationIds, at: first.sent_at, reminders }
}

function rowOf({ key, personId, at, kind, obligationIds, subject }: Omit<Reminder, 'state'>) {
  return {
    key,
    person_id: personId,
    at,
    kind,
    obligation_ids: obligationIds,
    subject_kind: subject?.kind ?? null,
    subject_id: subject?.id ?? null,
    state: 'planned',
    recalls: 0,
    outdated: false,
  } as const
}

function toReminder(row: Selectable<Database['reminders']>): Reminder {
  const { key, person_id: personId, at, kind, obligation_ids: obligationIds, state } = row
  const { subject_kind: subjectKind, subject_id: id, recalls } = row
  const subject = subjectKind === null || id === null ? {} : { subject: { kind: subjectKind, id } }
  const recalled = recalls > 0 ? { recalls } : {}
  return { key, personId, at, kind, obligationIds, ...subject, state, ...recalled }
}
