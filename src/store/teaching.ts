import { sql, type Kysely } from 'kysely'
import type { Course, SchoolClass } from '#src/domain/taught.ts'
import type { Change } from '#src/ports/consortium.ts'
import type { Teaching } from '#src/ports/teaching.ts'
import { isIdentifier } from './identifier.ts'
import { inParts } from './parts.ts'
import type { Database } from './tables.ts'
import { upsertMany } from './upsert.ts'

export function createTeaching(db: Kysely<Database>): Teaching {
  return {
    classes: async (schoolIds) => {
      if (schoolIds?.length === 0) return []
      const all = db.selectFrom('classes').selectAll()
      const rows = await (schoolIds ? all.where('school_id', 'in', schoolIds) : all).execute()
      return byName(
        rows.map(({ id, name, school_id: schoolId, major_id: majorId, cohort }) => ({
          id,
          name,
          schoolId,
          majorId: majorId ?? undefined,
          cohort: cohort ?? undefined,
        })),
      )
    },
    courses: (teacherIds) => courses(db, teacherIds),
    putClasses: (classes) => putClasses(db, classes),
    putCourses: (wanted) => putCourses(db, wanted),
  }
}

async function courses(
  db: Kysely<Database>,
  teacherIds: readonly string[] | undefined,
): Promise<readonly Course[]> {
  const known = teacherIds?.filter(isIdentifier)
  if (known?.length === 0) return []
  const all = db
    .selectFrom('courses')
    .selectAll()
    .select(
      sql<readonly { readonly teacherId: string; readonly classId: string | null }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('teacherId', teacher_id, 'classId', class_id) order by position)
        from course_teaching where course_id = courses.id), '[]')`.as('taught'),
    )
  const theirs = db
    .selectFrom('course_teaching')
    .select('course_id')
    .where('teacher_id', 'in', known ?? [])
  const rows = await (known ? all.where('id', 'in', theirs) : all).execute()
  return byName(
    rows.map(({ id, name, school_id: schoolId, major_id: majorId, taught }) => ({
      id,
      name,
      schoolId: schoolId ?? undefined,
      majorId: majorId ?? undefined,
      taught: taught.map(({ teacherId, classId }) => ({ teacherId, classId: classId ?? undefined })),
    })),
  )
}

async function putClasses(db: Kysely<Database>, wanted: readonly SchoolClass[]): Promise<readonly Change[]> {
  return inParts(wanted, async (some) => {
    const written = await upsertMany(db, {
      table: 'classes',
      key: ['id'],
      id: 'id',
      compare: ['name', 'school_id', 'major_id', 'cohort'],
      rows: some.map(({ id, name, schoolId, majorId, cohort }) => ({
        id,
        name,
        school_id: schoolId,
        major_id: majorId ?? null,
        cohort: cohort ?? null,
      })),
    })
    return some.map(({ id }) => written.get(id) ?? 'unchanged')
  })
}

async function putCourses(db: Kysely<Database>, wanted: readonly Course[]): Promise<readonly Change[]> {
  return inParts(wanted, async (some) => {
    const written = await upsertMany(db, {
      table: 'courses',
      key: ['id'],
      id: 'id',
      compare: ['name', 'school_id', 'major_id'],
      rows: some.map(({ id, name, schoolId, majorId }) => ({
        id,
        name,
        school_id: schoolId ?? null,
        major_id: majorId ?? null,
      })),
    })
    const moved = await putTaught(db, some)
    return some.map(({ id }) => written.get(id) ?? (moved.has(id) ? 'changed' : 'unchanged'))
  })
}

/** Who teaches many courses; those of which that changed anything. */
async function putTaught(db: Kysely<Database>, some: readonly Course[]): Promise<ReadonlySet<string>> {
  const lines = some.flatMap(({ id, taught }) => taught.map((one, index) => ({ ...one, id, index })))
  const { rows } = await sql<{ readonly course_id: string }>`
    with wanted as (
      select * from unnest(
        ${lines.map(({ id }) => id)}::uuid[],
        ${lines.map(({ index }) => index + 1)}::int[],
        ${lines.map(({ teacherId }) => teacherId)}::uuid[],
        ${lines.map(({ classId }) => classId ?? null)}::uuid[]
      ) as w (course_id, position, teacher_id, class_id)
    ), gone as (
      delete from ${sql.table('course_teaching')} as old where course_id = any (${some.map(({ id }) => id)}::uuid[])
        and not exists (select from wanted as w where w.course_id = old.course_id and w.position = old.position)
      returning course_id
    ), put as (
      insert into course_teaching as old (course_id, position, teacher_id, class_id) select * from wanted
      on conflict (course_id, position) do update set teacher_id = excluded.teacher_id, class_id = excluded.class_id
      where (old.teacher_id, old.class_id) is distinct from (excluded.teacher_id, excluded.class_id) returning course_id
    )
    select course_id from gone union select course_id from put`.execute(db)
  return new Set(rows.map((row) => row.course_id))
}

/** In the order of a Chinese register; the collation of the database may know no Chinese. */
function byName<Item extends { readonly id: string; readonly name: string }>(items: readonly Item[]): Item[] {
  const { compare } = new Intl.Collator('zh', { numeric: true })
  return items.toSorted((one, other) => compare(one.name, other.name) || compare(one.id, other.id))
}
