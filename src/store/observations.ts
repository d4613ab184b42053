import type { Kysely } from 'kysely'
import type { Observation } from '#src/domain/observation.ts'
import type { Observations, ObservationVersion } from '#src/ports/observations.ts'
import { isIdentifier } from './identifier.ts'
import { putMembers } from './members.ts'
import { readContent, writeContent } from './observation-content.ts'
import { countObservations, listObservations } from './observation-list.ts'
import { selectObservations, toObservation, toObservationRow } from './observation-row.ts'
import type { Database } from './tables.ts'

const observers = {
  table: 'observation_observers',
  owner: 'observation_id',
  ownerType: 'uuid',
  member: 'person_id',
  memberType: 'uuid',
} as const

export function createObservations(db: Kysely<Database>): Observations {
  const select = () => selectObservations(db)
  return {
    byId: async (id) => {
      if (!isIdentifier(id)) return undefined
      return (await select().where('id', '=', id).execute()).map(toObservation)[0]
    },
    byNumber: async (number) => (await select().where('number', '=', number).execute()).map(toObservation)[0],
    list: (filter, page) => listObservations(db, filter, page),
    count: (filter) => countObservations(db, filter),
    onDay: async (teacherId, date) => {
      if (!isIdentifier(teacherId)) return []
      const ofDay = select().where('teacher_id', '=', teacherId).where('date', '=', date)
      const rows = await ofDay.where('status', '<>', 'withdrawn').orderBy('filed_at').orderBy('id').execute()
      return rows.map(toObservation)
    },
    latestBy: async (personId, since) => {
      if (!isIdentifier(personId)) return undefined
      const filed = select().where('filed_by', '=', personId).where('filed_at', '>=', since)
      const newest = filed.orderBy('filed_at', 'desc').orderBy('number', 'desc').limit(1)
      return (await newest.execute()).map(toObservation)[0]
    },
    insert: (observation, byPersonId) => insert(db, observation, byPersonId),
    update: (observation, byPersonId, at) => update(db, observation, byPersonId, at),
    settle: (observation) => settle(db, observation),
    versions: (id) => versions(db, id),
  }
}

/** One statement: the record, its observers and its first version. */
async function insert(db: Kysely<Database>, observation: Observation, byPersonId: string): Promise<void> {
  const { id, content } = observation
  const seats = [...new Set(content.observerIds)].map((personId, index) => ({
    observation_id: id,
    person_id: personId,
    position: index + 1,
  }))
  const record = { id, filed_by: byPersonId, ...toObservationRow(observation) }
  const withRecord = db.with('record', (cte) => cte.insertInto('observations').values(record))
  const withObservers =
    seats.length === 0
      ? withRecord
      : withRecord.with('observers', (cte) => cte.insertInto('observation_observers').values(seats))
  await withObservers
    .insertInto('observation_versions')
    .values(versionRow(observation, byPersonId, observation.filedAt))
    .execute()
}

async function update(
  db: Kysely<Database>,
  observation: Observation,
  byPersonId: string,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('observations')
    .set(toObservationRow(observation))
    .where('id', '=', observation.id)
    .where('version', '=', observation.version - 1)
    .where('status', '<>', 'withdrawn')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await putMembers(db, observers, observation.id, observation.content.observerIds)
  await db
    .insertInto('observation_versions')
    .values(versionRow(observation, byPersonId, at))
    .execute()
  return true
}

/** A record that was withdrawn stays so, and of two acknowledgements the first counts. */
async function settle(db: Kysely<Database>, observation: Observation): Promise<boolean> {
  const acknowledgedAt = observation.acknowledgement?.at ?? null
  const { status, acknowledgement } = toObservationRow(observation)
  const { numUpdatedRows } = await db
    .updateTable('observations')
    .set({ status, acknowledged_at: acknowledgedAt, acknowledgement })
    .where('id', '=', observation.id)
    .where('version', '=', observation.version)
    .where('status', '<>', 'withdrawn')
    .where((eb) => eb.or([eb('acknowledged_at', 'is', null), eb('acknowledged_at', '=', acknowledgedAt)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function versionRow({ id, version, content }: Observation, byPersonId: string, at: Date) {
  return { observation_id: id, version, content: writeContent(content), by_person_id: byPersonId, at }
}

async function versions(db: Kysely<Database>, id: string): Promise<readonly ObservationVersion[]> {
  if (!isIdentifier(id)) return []
  const rows = await db
    .selectFrom('observation_versions')
    .selectAll()
    .where('observation_id', '=', id)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    content: readContent(row.content),
    byPersonId: row.by_person_id,
    at: row.at,
  }))
}
