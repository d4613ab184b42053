import { sql, type Kysely } from 'kysely'
import { isSchoolRole, type Person, type RoleElsewhere } from '#src/domain/person.ts'
import type { Change, People } from '#src/ports/consortium.ts'
import { isIdentifier } from './identifier.ts'
import { inParts } from './parts.ts'
import { putMajors, putRoles } from './person-lists.ts'
import type { Database } from './tables.ts'
import { upsertMany } from './upsert.ts'

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
        : byName(
            await selectActive(db)
              .where((eb) =>
                eb.or([
                  eb('school_id', 'in', schoolIds),
                  eb('id', 'in', roles(db).where('school_id', 'in', schoolIds)),
                ]),
              )
              .execute(),
          ),
    all: async () => byName(await select(db).execute()),
    holding: async (role, schoolId) =>
      byName(
        await selectActive(db)
          .where((eb) => {
            const own = sql<readonly Person['roles'][number][]>`array[${role}]`
            const here = eb.and([eb('school_id', '=', schoolId), eb('roles', '@>', own)])
            if (!isSchoolRole(role)) return here
            const there = roles(db).where('school_id', '=', schoolId).where('role', '=', role)
            return eb.or([here, eb('id', 'in', there)])
          })
          .execute(),
      ),
    put: async (person) => (await putAll(db, [person]))[0] ?? 'unchanged',
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
    outsidersLanguage: async (openId) => {
      const chosen = db.selectFrom('languages').select('language').where('open_id', '=', openId)
      return (await chosen.executeTakeFirst())?.language
    },
    setOutsidersLanguage: async (openId, language) => {
      await upsertMany(db, {
        table: 'languages',
        key: ['open_id'],
        id: 'open_id',
        compare: ['language'],
        rows: [{ open_id: openId, language }],
      })
    },
  }
}

function putAll(db: Kysely<Database>, people: readonly Person[]): Promise<readonly Change[]> {
  return inParts(people, async (some) => {
    const written = await upsertMany(db, { ...comparison, id: 'id', rows: some.map(rowOf) })
    const moved = [await putMajors(db, some), await putRoles(db, some)]
    return some.map(
      ({ id }) => written.get(id) ?? (moved.some((ids) => ids.has(id)) ? 'changed' : 'unchanged'),
    )
  })
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
    .select(
      sql<readonly RoleElsewhere[]>`coalesce((
        select jsonb_agg(jsonb_build_object('role', role, 'schoolId', school_id) order by school_id collate "C", role)
        from person_roles where person_id = people.id), '[]')`.as('elsewhere'),
    )
}

/** Whoever holds a role at another school than their own. */
function roles(db: Kysely<Database>) {
  return db.selectFrom('person_roles').select('person_id')
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
    elsewhere: row.elsewhere,
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
