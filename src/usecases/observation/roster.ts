import { refusal } from '#src/failure.ts'
import { reachOf, schoolsReached } from '#src/domain/access.ts'
import type { Person } from '#src/domain/person.ts'
import type { Context } from '../context.ts'
import { withCourses } from '../teaching/roster.ts'

/** The person who asks; strangers and administrators outside the roster file nothing. */
export function askerOf({ actor }: Context): Person {
  if (!actor.person) throw refusal('access.stranger')
  return actor.person
}

/** Whose lessons this person is offered: those of the schools they have a role at, and for the lead college everybody's. */
export async function colleaguesOf(context: Context): Promise<readonly Person[]> {
  const { actor, consortium, records } = context
  const everybody = reachOf('roster.read', actor).has('all')
  const { schoolId } = askerOf(context)
  const near = [schoolId, ...schoolsReached('roster.read', actor)]
  const schools = everybody ? consortium.schools.map(({ id }) => id) : near
  return withCourses(records, await records.people.ofSchools(schools))
}

export const teaches = (person: Person): boolean =>
  person.courses.length > 0 ||
  [...person.roles, ...person.elsewhere.map(({ role }) => role)].includes('teacher')
