import type { Role } from '#src/domain/person.ts'
import type { Say } from '#src/i18n/say.ts'
import { roleText } from './role-text.ts'

/** Somebody whose role is spoken of. The title tells two of one name apart. */
export interface RolePerson {
  readonly id: string
  readonly name: string
  readonly school: string
  readonly title: string
}

export interface RoleShown {
  readonly person: RolePerson
  readonly role: Role
  readonly take: boolean
  /** The school at which it is held, where that is not the person's own. */
  readonly at: { readonly id: string; readonly name: string } | undefined
}

/** 王听雪（东浦职业中专学校 · 专任教师） */
export function personText(say: Say, { name, school, title }: RolePerson): string {
  return say('role.person', { name, where: [school, title].filter((part) => part !== '').join(' · ') })
}

export function roleValues(say: Say, { person, role, at }: RoleShown) {
  return { person: personText(say, person), role: roleText(say, { role, at: at?.name }) }
}

export function roleAction({ person, role, take, at }: RoleShown) {
  const where = at ? { school: at.id } : {}
  return { action: take ? 'role.take' : 'role.grant', person: person.id, role, ...where } as const
}
