import type { Role } from '#src/domain/person.ts'
import type { Say } from '#src/i18n/say.ts'

export interface ShownRole {
  readonly role: Role
  /** The name of the school, where it is not the own one. */
  readonly at: string | undefined
}

/** 听课人, or 听课人（西岭现代职业学校） at another school than one's own. */
export function roleText(say: Say, { role, at }: ShownRole): string {
  return at === undefined ? say(`role.${role}`) : say('role.at', { role: say(`role.${role}`), school: at })
}
