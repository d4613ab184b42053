import type { z } from 'zod'
import { stableUuid } from '../hash.ts'
import type { Person } from '../person.ts'
import type { Course, SchoolClass, Taught } from '../taught.ts'
import type { Row, RowReport } from './issue.ts'
import { createOnce, existing, personNamed, type Known } from './known.ts'
import type { classCells, courseCells } from './sheets.ts'

export function readClasses(
  rows: readonly Row<z.infer<typeof classCells>>[],
  known: Pick<Known, 'schools' | 'majors'>,
): SchoolClass[] {
  const once = createOnce()
  return rows.flatMap(({ cells, report }) => {
    const { name, school: schoolId, major: majorId, cohort } = cells
    existing(known.schools, { id: schoolId, column: 'school', code: 'unknown_school' }, report)
    if (majorId !== undefined)
      existing(known.majors, { id: majorId, column: 'major', code: 'unknown_major' }, report)
    if (!once(`${schoolId}/${name}`, 'name', report)) return []
    // The same in every import: a class is known by its name at its school.
    return [{ id: stableUuid(`class ${schoolId}/${name}`), name, schoolId, majorId, cohort }]
  })
}

type CourseCells = z.infer<typeof courseCells>

/** Rows of one name, school and major are one course: each says who teaches whom. */
export function readCourses(rows: readonly Row<CourseCells>[], known: Known): Course[] {
  const read = rows.flatMap(({ cells, report }) => {
    const { name, school: schoolId, major: majorId } = cells
    if (schoolId !== undefined)
      existing(known.schools, { id: schoolId, column: 'school', code: 'unknown_school' }, report)
    if (majorId !== undefined)
      existing(known.majors, { id: majorId, column: 'major', code: 'unknown_major' }, report)
    const taught = taughtIn(cells, known, report)
    const id = stableUuid(`course ${schoolId ?? ''}/${majorId ?? ''}/${name}`)
    return taught ? [{ id, name, schoolId, majorId, taught }] : []
  })
  return [...Map.groupBy(read, ({ id }) => id).values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, taught: distinct([first, ...more].flatMap(({ taught }) => taught)) }] : [],
  )
}

/** Everybody of a row teaches all classes of it. */
function taughtIn(cells: CourseCells, known: Known, report: RowReport): readonly Taught[] | undefined {
  if (cells.teachers.length === 0) report.wrong('teachers', 'missing')
  const teachers = cells.teachers.flatMap((name) => teacherNamed(name, cells.school, known, report) ?? [])
  const near = cells.school === undefined ? teachers.map(({ schoolId }) => schoolId) : [cells.school]
  const classes = cells.classes.flatMap((name) => classNamed(name, near, known, report) ?? [])
  if (teachers.length === 0 || classes.length < cells.classes.length) return undefined
  const taughtTo: readonly (string | undefined)[] =
    classes.length > 0 ? classes.map(({ id }) => id) : [undefined]
  return teachers.flatMap(({ id: teacherId }) => taughtTo.map((classId) => ({ teacherId, classId })))
}

/** Teachers of the school first: of two of one name that one is meant. Guests teach there too. */
function teacherNamed(name: string, school: string | undefined, { people }: Known, report: RowReport) {
  const isThere = (person: Person) => person.name === name && person.active && person.schoolId === school
  const there = people.filter(isThere)
  const schoolId = there.length > 0 ? school : undefined
  return personNamed(people, { name, column: 'teachers', schoolId }, report)
}

function classNamed(name: string, near: readonly string[], { classes }: Known, report: RowReport) {
  const named = classes.filter((one) => one.name === name)
  const there = named.filter(({ schoolId }) => near.includes(schoolId))
  const [only, ...others] = there.length > 0 ? there : named
  if (!only) report.wrong('classes', 'unknown_class', { value: name })
  if (others.length > 0) report.wrong('classes', 'ambiguous_class', { value: name })
  return others.length > 0 ? undefined : only
}

function distinct(taught: readonly Taught[]): readonly Taught[] {
  return [...new Map(taught.map((one) => [`${one.teacherId} ${one.classId ?? ''}`, one])).values()]
}
