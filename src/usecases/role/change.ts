import { roles as everyRole, type Person, type Role } from '#src/domain/person.ts'
import { refusal } from '#src/failure.ts'
import { note } from '../audit/note.ts'
import { ofPerson } from '../audit/subjects.ts'
import type { Context } from '../context.ts'

export interface RoleChange {
  readonly personId: string
  readonly role: Role
  readonly take: boolean
}

export interface RoleChanged {
  readonly person: Person
  /** False when it was so before. */
  readonly changed: boolean
}

/** Gives somebody a role or takes it. Who has become the last administrator keeps it. */
export async function changeRole(
  context: Context,
  { personId, role, take }: RoleChange,
  adminOpenIds: readonly string[],
): Promise<RoleChanged> {
  const { records } = context
  // Two who take it from one another at the same time must not both succeed.
  if (take && role === 'admin') await holdAdmins(context)
  await records.people.hold(personId)
  const person = await records.people.byId(personId)
  if (!person?.active) throw refusal('role.gone')
  if (person.roles.includes(role) !== take) return { person, changed: false }
  if (take && role === 'admin') await unlessLast(context, person, adminOpenIds)
  const wanted = everyRole.filter((one) => (one === role ? !take : person.roles.includes(one)))
  const changed: Person = { ...person, roles: wanted }
  await records.people.put(changed)
  await note(context, take ? 'role.taken' : 'role.granted', { ...ofPerson(changed), details: { role } })
  return { person: changed, changed: true }
}

async function adminsOf({ records }: Context): Promise<readonly Person[]> {
  const people = await records.people.all()
  return people.filter(({ active, roles }) => active && roles.includes('admin'))
}

async function holdAdmins(context: Context): Promise<void> {
  const admins = await adminsOf(context)
  for (const id of admins.map((admin) => admin.id).toSorted()) await context.records.people.hold(id)
}

/** An administrator whom the platform does not know yet cannot act, and does not count. */
async function unlessLast(context: Context, { id }: Person, adminOpenIds: readonly string[]): Promise<void> {
  const others = (await adminsOf(context)).filter((one) => one.id !== id && one.openId !== undefined)
  if (others.length + adminOpenIds.length === 0) throw refusal('role.lastAdmin')
}
