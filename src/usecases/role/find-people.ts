import { isSchoolRole, type Person, type Role } from '#src/domain/person.ts'
import type { School } from '#src/domain/school.ts'
import { refusal } from '#src/failure.ts'
import type { Context } from '../context.ts'

/** How somebody was named: by the platform's id, or by their whole name. */
export type Named = { readonly openId: string } | { readonly name: string }

interface Wanted {
  readonly role: Role
  readonly take: boolean
  /** As it was named with the role. */
  readonly school: School | undefined
}

export interface Meant {
  /** Who can be meant: active people of that name. */
  readonly people: readonly Person[]
  /** The school at which the role is held, where it is none of their own. */
  readonly at: string | undefined
}

/**
 * A school tells people of one name apart where one of them is there; where none is, the role is for that school.
 * A role that is taken without a school is taken where it is held, if that is one place.
 */
export async function peopleMeant(context: Context, named: Named, wanted: Wanted): Promise<Meant> {
  const people = await peopleNamed(context, named)
  const { role, take, school } = wanted
  if (!school) return { people, at: take ? onlyPlace(people, role) : undefined }
  const there = people.filter(({ schoolId }) => schoolId === school.id)
  if (there.length > 0) return { people: there, at: undefined }
  if (!isSchoolRole(role)) throw refusal('role.everywhere', { school: school.name })
  return { people, at: school.id }
}

async function peopleNamed({ records }: Context, named: Named): Promise<readonly Person[]> {
  const found =
    'openId' in named
      ? [await records.people.byOpenId(named.openId)]
      : (await records.people.all()).filter(({ name }) => name === named.name)
  const people = found.filter((person) => person !== undefined).filter(({ active }) => active)
  if (people.length === 0) throw refusal('role.noPerson')
  return people
}

function onlyPlace(people: readonly Person[], role: Role): string | undefined {
  const [only, ...others] = people
  if (!only || others.length > 0 || only.roles.includes(role)) return undefined
  const places = only.elsewhere.filter((one) => one.role === role)
  return places.length === 1 ? places[0]?.schoolId : undefined
}
