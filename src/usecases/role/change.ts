import { isSchoolRole, roles as everyRole, rolesPlaced, type Person, type Role } from '#src/domain/person.ts'
import { refusal } from '#src/failure.ts'
import { note } from '../audit/note.ts'
import { ofPerson } from '../audit/subjects.ts'
import type { Context } from '../context.ts'
import { adminsOf, isOnlyAdmin } from './admins.ts'

export interface RoleChange {
  readonly personId: string
  readonly role: Role
  readonly take: boolean
  /** The school at which it is held, where that is not the person's own. */
  readonly at: string | undefined
}

export interface RoleChanged {
  readonly person: Person
  /** False when it was so before. */
  readonly changed: boolean
}

/** Whether somebody holds a role: their own, or at another school. */
export function holds(person: Person, { role, at }: Pick<RoleChange, 'role' | 'at'>): boolean {
  if (at === undefined) return person.roles.includes(role)
  return person.elsewhere.some((one) => one.role === role && one.schoolId === at)
}

/** Gives somebody a role or takes it. Who has become the last administrator keeps it. */
export async function changeRole(
  context: Context,
  change: RoleChange,
  adminOpenIds: readonly string[],
): Promise<RoleChanged> {
  const { records } = context
  const { personId, role, take, at } = change
  // Two who take it from one another at the same time must not both succeed.
  if (take && role === 'admin') await holdAdmins(context)
  await records.people.hold(personId)
  const person = await records.people.byId(personId)
  if (!person?.active) throw refusal('role.gone')
  if (holds(person, change) !== take) return { person, changed: false }
  if (take && role === 'admin' && (await isOnlyAdmin(records, person, adminOpenIds)))
    throw refusal('role.lastAdmin')
  const changed: Person = { ...person, ...rolesAfter(person, change) }
  await records.people.put(changed)
  const where = at === undefined ? {} : { schoolId: at }
  const details = { role, ...(at === undefined ? {} : { at }) }
  await note(context, take ? 'role.taken' : 'role.granted', { ...ofPerson(changed), ...where, details })
  return { person: changed, changed: true }
}

function rolesAfter(person: Person, { role, take, at }: RoleChange): Pick<Person, 'roles' | 'elsewhere'> {
  const { schoolId, roles, elsewhere } = person
  if (at === undefined || !isSchoolRole(role)) {
    const others = roles.filter((one) => one !== role)
    return { roles: take ? others : inOrder([...others, role]), elsewhere }
  }
  const others = elsewhere.filter((one) => one.role !== role || one.schoolId !== at)
  const wanted = take ? others : [...others, { role, schoolId: at }]
  return rolesPlaced({ schoolId, roles, elsewhere: wanted })
}

const inOrder = (held: readonly Role[]) => everyRole.filter((one) => held.includes(one))

async function holdAdmins(context: Context): Promise<void> {
  const admins = await adminsOf(context.records)
  for (const id of admins.map((admin) => admin.id).toSorted()) await context.records.people.hold(id)
}
