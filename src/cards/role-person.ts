import type { Role } from '#src/domain/person.ts'
import type { Say } from '#src/i18n/say.ts'

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
}

/** 王听雪（东浦职业中专学校 · 专任教师） */
export function personText(say: Say, { name, school, title }: RolePerson): string {
  return say('role.person', { name, where: [school, title].filter((part) => part !== '').join(' · ') })
}

export function roleAction({ person, role, take }: RoleShown) {
  return { action: take ? 'role.take' : 'role.grant', person: person.id, role } as const
}
