import type { Person } from '#src/domain/person.ts'
import type { School } from '#src/domain/school.ts'
import { refusal } from '#src/failure.ts'
import type { Context } from '../context.ts'

/** How somebody was named: by the platform's id, or by their whole name. */
export type Named = { readonly openId: string } | { readonly name: string }

/**
 * Who can be meant: active people of that name, of that school where one was named. Somebody belongs to one school;
 * a role at another is not given.
 */
export async function peopleNamed(
  { records }: Context,
  named: Named,
  school: School | undefined,
): Promise<readonly Person[]> {
  const found =
    'openId' in named
      ? [await records.people.byOpenId(named.openId)]
      : (await records.people.all()).filter(({ name }) => name === named.name)
  const people = found.filter((person) => person !== undefined).filter(({ active }) => active)
  if (people.length === 0) throw refusal('role.noPerson')
  if (!school) return people
  const there = people.filter(({ schoolId }) => schoolId === school.id)
  if (there.length === 0) throw refusal('role.otherSchool', { school: school.name })
  return there
}
