import { sql, type Kysely } from 'kysely'
import type { Observation } from '#src/domain/observation.ts'
import type { Observations, ObservationVersion } from '#src/ports/observations.ts'
import { isIdentifier } from './identifier.ts'
import { putMembers } from './members.ts'
import { inParts } from './parts.ts'
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
    numbersTaken: async (numbers) => {
      const array = sql<string>`any (${numbers}::text[])`
      const taken = db.selectFrom('observations').select('number').where('number', '=', array)
      return new Set((await taken.execute()).flatMap(({ number }) => number ?? []))
    },
    insert: (observation, byPersonId) => insert(db, [{ observation, byPersonId }]),
    insertAll: async (filed) => {
      await inParts(filed, async (some) => (await insert(db, some), []))
    },
    update: (observation, byPersonId, at) => update(db, observation, byPersonId, at),
    settle: (observation) => settle(db, observation),
    versions: (id) => versions(db, id),
  }
}

interface Filed {
  readonly observation: Observation
  readonly byPersonId: string
}

/** One statement: the records, their observers and their first versions. */
async function insert(db: Kysely<Database>, filed: readonly Filed[]): Promise<void> {
  if (filed.length === 0) return
  const seats = filed.flatMap(({ observation: { id, content } }) =>
    [...new Set(content.observerIds)].map((personId, index) => ({
      observation_id: id,
      person_id: personId,
      position: index + 1,
    })),
  )
  const records = filed.map(({ observation, byPersonId }) => ({
    id: observation.id,
    filed_by: byPersonId,
    ...toObservationRow(observation),
  }))
  const withRecord = db.with('record', (cte) => cte.insertInto('observations').values(records))
  const withObservers =
    seats.length === 0
      ? withRecord
      : withRecord.with('observers', (cte) => cte.insertInto('observation_observers').values(seats))
  await withObservers
    .insertInto('observation_versions')
    .values(
      filed.map(({ observation, byPersonId }) => versionRow(observation, byPersonId, observation.filedAt)),
    )
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
