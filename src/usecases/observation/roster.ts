import { refusal } from '#src/failure.ts'
import { reachOf } from '#src/domain/access.ts'
import type { Person } from '#src/domain/person.ts'
import type { Context } from '../context.ts'

/** The person who asks; strangers and administrators outside the roster file nothing. */
export function askerOf({ actor }: Context): Person {
  if (!actor.person) throw refusal('access.stranger')
  return actor.person
}

/** Whose lessons this person is offered: their own school's, and for the lead college everybody's. */
export async function colleaguesOf(context: Context): Promise<readonly Person[]> {
  const { actor, consortium, records } = context
  const everybody = reachOf('roster.read', actor).has('all')
  const schools = everybody ? consortium.schools.map(({ id }) => id) : [askerOf(context).schoolId]
  return records.people.ofSchools(schools)
}

export const teaches = (person: Person): boolean =>
  person.courses.length > 0 || person.roles.includes('teacher')
