import type { Ask } from '#src/bot/ask.ts'
import { readAppointment, type AppointmentRead } from '#src/domain/appointment-read.ts'
import type { Person } from '#src/domain/person.ts'
import type { ReadingContext } from '#src/domain/reading/reader.ts'
import { colleaguesOf } from '#src/usecases/observation/roster.ts'
import { classesNear, withCourses } from '#src/usecases/teaching/roster.ts'

/** Everything a sentence is read with; `people` are those who can be named. */
export function readingOf(
  { actor, consortium, rules, today }: Ask,
  people: readonly Person[],
): ReadingContext {
  const { terms, firstWeekday, schools, majors } = consortium
  const { calendar, lessons } = rules
  const asker = actor.person ? { asker: actor.person } : {}
  return { today, terms, calendar, firstWeekday, lessons, schools, majors, people, ...asker }
}

/** With the colleagues of whoever wrote it; for names that are not there, with everybody. */
export async function readBooking(ask: Ask, text: string): Promise<AppointmentRead | undefined> {
  const near = await colleaguesOf(ask)
  const knownClasses = await classesNear(ask.records, near)
  const read = readAppointment(text, { ...readingOf(ask, near), knownClasses })
  if (read && (read.teacherId !== undefined || read.teacherIds.length > 0)) return read
  const everybody = await everybodyOf(ask)
  if (everybody.length === near.length) return read
  return readAppointment(text, { ...readingOf(ask, everybody), knownClasses })
}

export async function everybodyOf({ records, consortium }: Ask): Promise<readonly Person[]> {
  return withCourses(records, await records.people.ofSchools(consortium.schools.map(({ id }) => id)))
}
