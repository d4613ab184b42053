import type { Person } from '#src/domain/person.ts'
import { coursesOf } from '#src/domain/taught.ts'
import type { Records } from '#src/ports/store.ts'

/** People with all they teach: what the roster says of them, and the courses that name them. */
export async function withCourses(
  { teaching }: Pick<Records, 'teaching'>,
  people: readonly Person[],
): Promise<readonly Person[]> {
  const courses = await teaching.courses()
  if (courses.length === 0) return people
  const byTeacher = new Map<string, typeof courses>()
  for (const course of courses) {
    for (const id of new Set(course.taught.map(({ teacherId }) => teacherId))) {
      byTeacher.set(id, [...(byTeacher.get(id) ?? []), course])
    }
  }
  return people.map((person) => ({ ...person, courses: coursesOf(person, byTeacher.get(person.id) ?? []) }))
}

const schoolsOf = ({ schoolId, elsewhere }: Person) => [schoolId, ...elsewhere.map((one) => one.schoolId)]

/** The names of the classes that these people can be teaching. */
export async function classesNear(
  { teaching }: Pick<Records, 'teaching'>,
  people: readonly Person[],
): Promise<readonly string[]> {
  const classes = await teaching.classes([...new Set(people.flatMap(schoolsOf))])
  return [...new Set(classes.map(({ name }) => name))]
}

/** Of which school and major a lesson is: those of the class, where the teacher is at its school; or the teacher's own. */
export async function placeOfLesson(
  { teaching }: Pick<Records, 'teaching'>,
  teacher: Person,
  className: string,
): Promise<{ readonly schoolId: string; readonly majorId: string | undefined }> {
  const classes = await teaching.classes(schoolsOf(teacher))
  const named = classes.filter(({ name }) => name === className)
  const [guestOf, ...more] = named
  const own = named.find(({ schoolId }) => schoolId === teacher.schoolId)
  // Of two schools one is a guess: the own one it is then.
  const taught = own ?? (more.length === 0 ? guestOf : undefined)
  return {
    schoolId: taught?.schoolId ?? teacher.schoolId,
    majorId: taught?.majorId ?? teacher.majorIds[0],
  }
}
