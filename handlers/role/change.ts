import type { Ask } from '#src/bot/ask.ts'
import { replace, say, show, tell, toast, type Reply } from '#src/bot/reply.ts'
import { roleAsk } from '#src/cards/role-ask.ts'
import { roleChanged } from '#src/cards/role-changed.ts'
import type { RolePerson, RoleShown } from '#src/cards/role-person.ts'
import { roleText } from '#src/cards/role-text.ts'
import type { Person } from '#src/domain/person.ts'
import { sayIn, sentence } from '#src/i18n/say.ts'
import { changeRole, holds, type RoleChange } from '#src/usecases/role/change.ts'

/** Administrators are made, roles taken or given at another school, only by somebody who has read what that will do. */
export async function askOrChange(
  ask: Ask,
  person: Person,
  wanted: Omit<RoleChange, 'personId'>,
): Promise<Reply> {
  // The own school is where a role is anyway.
  const change = wanted.at === person.schoolId ? { ...wanted, at: undefined } : wanted
  const { role, take, at } = change
  if (holds(person, change) !== take) return [say(take ? 'role.hasNot' : 'role.hasAlready')]
  if (take || role === 'admin' || at !== undefined) return [show(roleAsk, shownChange(ask, person, change))]
  return changeNow(ask, { personId: person.id, ...change })
}

/** Changes it, shows the way back, and tells whom it concerns. */
export async function changeNow(ask: Ask, change: RoleChange): Promise<Reply> {
  const { take } = change
  const { person, changed } = await changeRole(ask, change, ask.adminOpenIds)
  const shown = shownChange(ask, person, change)
  if (!changed) return [toast('info', take ? 'role.hasNot' : 'role.hasAlready'), replace(roleChanged, shown)]
  const role = roleText(sayIn(person.language ?? 'zh'), { role: shown.role, at: shown.at?.name })
  const told = sentence(take ? 'role.tellTaken' : 'role.tellGranted', { role })
  const others = person.id === ask.actor.person?.id ? [] : [tell({ personId: person.id }, told)]
  return [replace(roleChanged, shown), ...others]
}

function shownChange(ask: Ask, person: Person, { role, take, at }: Omit<RoleChange, 'personId'>): RoleShown {
  const school = at === undefined ? undefined : { id: at, name: schoolName(ask, at) }
  return { person: rolePerson(ask, person), role, take, at: school }
}

export function rolePerson(ask: Ask, { id, name, schoolId, title }: Person): RolePerson {
  return { id, name, school: schoolName(ask, schoolId), title }
}

export function schoolName({ consortium }: Ask, id: string): string {
  return consortium.schools.find((school) => school.id === id)?.name ?? id
}
