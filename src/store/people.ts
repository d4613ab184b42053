import { sql, type Kysely } from 'kysely'
import type { Person } from '#src/domain/person.ts'
import type { Change, People } from '#src/ports/consortium.ts'
import { isIdentifier } from './identifier.ts'
import { putMembers } from './members.ts'
import type { Database } from './tables.ts'
import { upsert, upsertMany } from './upsert.ts'

const majors = {
  table: 'person_majors',
  owner: 'person_id',
  ownerType: 'uuid',
  member: 'major_id',
  memberType: 'text',
} as const

export function createPeople(db: Kysely<Database>): People {
  return {
    byId: async (id) =>
      isIdentifier(id) ? (await select(db).where('id', '=', id).execute()).map(toPerson)[0] : undefined,
    byIds: async (ids) => {
      const known = ids.filter(isIdentifier)
      return known.length === 0 ? [] : byName(await select(db).where('id', 'in', known).execute())
    },
    byOpenId: async (openId) => (await select(db).where('open_id', '=', openId).execute()).map(toPerson)[0],
    ofSchools: async (schoolIds) =>
      schoolIds.length === 0
        ? []
        : byName(await selectActive(db).where('school_id', 'in', schoolIds).execute()),
    all: async () => byName(await select(db).execute()),
    holding: async (role, schoolId) =>
      byName(
        await selectActive(db)
          .where('school_id', '=', schoolId)
          .where('roles', '@>', sql<readonly Person['roles'][number][]>`array[${role}]`)
          .execute(),
      ),
    put: (person) => put(db, person),
    putAll: (people) => putAll(db, people),
    hold: async (id) => {
      if (isIdentifier(id))
        await db.selectFrom('people').select('id').where('id', '=', id).forNoKeyUpdate().execute()
    },
    setActive: async (id, active) => {
      if (isIdentifier(id)) await db.updateTable('people').set({ active }).where('id', '=', id).execute()
    },
    setLanguage: async (id, language) => {
      if (isIdentifier(id)) await db.updateTable('people').set({ language }).where('id', '=', id).execute()
    },
  }
}

async function put(db: Kysely<Database>, person: Person) {
  const change = await upsert(db, { ...comparison, row: rowOf(person) })
  const moved = await putMembers(db, majors, person.id, person.majorIds)
  return moved && change === 'unchanged' ? 'changed' : change
}

/** Nine columns each: far from the number of places a statement has. */
const batch = 1000

async function putAll(db: Kysely<Database>, people: readonly Person[]): Promise<readonly Change[]> {
  const changes: Change[] = []
  for (let start = 0; start < people.length; start += batch) {
    const some = people.slice(start, start + batch)
    const written = await upsertMany(db, { ...comparison, id: 'id', rows: some.map(rowOf) })
    const moved = await putMajors(db, some)
    changes.push(...some.map(({ id }) => written.get(id) ?? (moved.has(id) ? 'changed' : 'unchanged')))
  }
  return changes
}

/** The majors of many people; those of whom that changed anything. */
async function putMajors(db: Kysely<Database>, people: readonly Person[]): Promise<ReadonlySet<string>> {
  const wanted = people.flatMap(({ id, majorIds }) =>
    [...new Set(majorIds)].map((majorId, index) => ({ id, majorId, position: index + 1 })),
  )
  const { rows } = await sql<{ readonly person_id: string }>`
    with wanted as (
      select * from unnest(
        ${wanted.map(({ id }) => id)}::uuid[],
        ${wanted.map(({ majorId }) => majorId)}::text[],
        ${wanted.map(({ position }) => position)}::int[]
      ) as w (person_id, major_id, position)
    ), gone as (
      delete from ${sql.table('person_majors')} as old where person_id = any (${people.map(({ id }) => id)}::uuid[])
        and not exists (select from wanted as w where w.person_id = old.person_id and w.major_id = old.major_id)
      returning person_id
    ), put as (
      insert into person_majors as old (person_id, major_id, position) select * from wanted
      on conflict (person_id, major_id) do update set position = excluded.position
      where old.position <> excluded.position returning person_id
    )
    select person_id from gone union select person_id from put`.execute(db)
  return new Set(rows.map((row) => row.person_id))
}

const comparison = {
  table: 'people',
  key: ['id'],
  compare: ['open_id', 'name', 'school_id', 'roles', 'courses', 'title', 'active', 'language'],
} as const

function rowOf(person: Person) {
  return {
    id: person.id,
    open_id: person.openId ?? null,
    name: person.name,
    school_id: person.schoolId,
    roles: person.roles,
    courses: person.courses,
    title: person.title,
    active: person.active,
    language: person.language ?? null,
  }
}

function select(db: Kysely<Database>) {
  return db
    .selectFrom('people')
    .select(['id', 'open_id', 'name', 'school_id', 'roles', 'courses', 'title', 'active', 'language'])
    .select(
      sql<
        readonly string[]
      >`array(select major_id from person_majors where person_id = people.id order by position)`.as(
        'major_ids',
      ),
    )
}

function selectActive(db: Kysely<Database>) {
  return select(db).where('active', '=', true)
}

type PersonRow = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    openId: row.open_id ?? undefined,
    name: row.name,
    schoolId: row.school_id,
    roles: row.roles,
    majorIds: row.major_ids,
    courses: row.courses,
    title: row.title,
    active: row.active,
    language: row.language ?? undefined,
  }
}

/** In the order of a Chinese register; the collation of the database may know no Chinese. */
function byName(rows: readonly PersonRow[]): readonly Person[] {
  const { compare } = new Intl.Collator('zh')
  return rows
    .map(toPerson)
    .toSorted((one, other) => compare(one.name, other.name) || compare(one.id, other.id))
}
