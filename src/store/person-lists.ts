import { sql, type Kysely } from 'kysely'
import type { Person } from '#src/domain/person.ts'
import type { Database } from './tables.ts'

/** Makes the majors of these people exactly what they say; those of whom that changed anything. */
export async function putMajors(
  db: Kysely<Database>,
  people: readonly Pick<Person, 'id' | 'majorIds'>[],
): Promise<ReadonlySet<string>> {
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

/** The same for the roles they hold at other schools than their own. */
export async function putRoles(
  db: Kysely<Database>,
  people: readonly Pick<Person, 'id' | 'elsewhere'>[],
): Promise<ReadonlySet<string>> {
  const wanted = people.flatMap(({ id, elsewhere }) => elsewhere.map((one) => ({ id, ...one })))
  const { rows } = await sql<{ readonly person_id: string }>`
    with wanted as (
      select * from unnest(
        ${wanted.map(({ id }) => id)}::uuid[],
        ${wanted.map(({ schoolId }) => schoolId)}::text[],
        ${wanted.map(({ role }) => role)}::text[]
      ) as w (person_id, school_id, role)
    ), gone as (
      delete from ${sql.table('person_roles')} as old where person_id = any (${people.map(({ id }) => id)}::uuid[])
        and (person_id, school_id, role) not in (select * from wanted)
      returning person_id
    ), put as (
      insert into person_roles (person_id, school_id, role) select * from wanted
      on conflict do nothing returning person_id
    )
    select person_id from gone union select person_id from put`.execute(db)
  return new Set(rows.map((row) => row.person_id))
}
