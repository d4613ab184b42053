import type { Ask } from '#src/bot/ask.ts'
import { replace, say, show, tell, toast, type Reply } from '#src/bot/reply.ts'
import { roleAsk } from '#src/cards/role-ask.ts'
import { roleChanged } from '#src/cards/role-changed.ts'
import type { RolePerson } from '#src/cards/role-person.ts'
import type { Person } from '#src/domain/person.ts'
import { sayIn, sentence } from '#src/i18n/say.ts'
import { changeRole, type RoleChange } from '#src/usecases/role/change.ts'

/** Administrators are made, and roles taken, only by somebody who has read what that will do. */
export async function askOrChange(
  ask: Ask,
  person: Person,
  change: Omit<RoleChange, 'personId'>,
): Promise<Reply> {
  const { role, take } = change
  if (person.roles.includes(role) !== take) return [say(take ? 'role.hasNot' : 'role.hasAlready')]
  const shown = { person: rolePerson(ask, person), ...change }
  if (take || role === 'admin') return [show(roleAsk, shown)]
  return changeNow(ask, { personId: person.id, ...change })
}

/** Changes it, shows the way back, and tells whom it concerns. */
export async function changeNow(ask: Ask, change: RoleChange): Promise<Reply> {
  const { role, take } = change
  const { person, changed } = await changeRole(ask, change, ask.adminOpenIds)
  const shown = { person: rolePerson(ask, person), role, take }
  if (!changed) return [toast('info', take ? 'role.hasNot' : 'role.hasAlready'), replace(roleChanged, shown)]
  const roleName = sayIn(person.language ?? 'zh')(`role.${role}`)
  const told = sentence(take ? 'role.tellTaken' : 'role.tellGranted', { role: roleName })
  const others = person.id === ask.actor.person?.id ? [] : [tell({ personId: person.id }, told)]
  return [replace(roleChanged, shown), ...others]
}

export function rolePerson({ consortium }: Ask, { id, name, schoolId, title }: Person): RolePerson {
  const school = consortium.schools.find((one) => one.id === schoolId)
  return { id, name, school: school?.name ?? schoolId, title }
}
