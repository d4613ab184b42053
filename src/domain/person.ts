export const roles = ['teacher', 'observer', 'coordinator', 'major_lead', 'leader', 'admin'] as const
export type Role = (typeof roles)[number]

/** Roles that are held at a school; the others are held in the whole consortium. */
export const schoolRoles = ['teacher', 'observer', 'coordinator', 'major_lead'] as const
export type SchoolRole = (typeof schoolRoles)[number]

/** A role that somebody holds at another school than their own. */
export interface RoleElsewhere {
  readonly role: SchoolRole
  readonly schoolId: string
}

/** Somebody of the consortium. People who left keep their records and get no more messages. */
export interface Person {
  /** Our own id; stays the same whatever the platform calls the person. */
  readonly id: string
  /** The platform's id for this app; none until the person is known there. */
  readonly openId: string | undefined
  readonly name: string
  readonly schoolId: string
  /** Held at the own school, or in the whole consortium. */
  readonly roles: readonly Role[]
  /** By school, then by role. */
  readonly elsewhere: readonly RoleElsewhere[]
  readonly majorIds: readonly string[]
  readonly courses: readonly string[]
  readonly title: string
  readonly active: boolean
  readonly language: 'zh' | 'en' | undefined
}

export function isSchoolRole(role: Role): role is SchoolRole {
  return schoolRoles.some((one) => one === role)
}

type Holding = Pick<Person, 'schoolId' | 'roles' | 'elsewhere'>

/** Whether somebody holds a role at a school, their own or another one. */
export function holdsAt(person: Holding, role: Role, schoolId: string): boolean {
  if (person.schoolId === schoolId && person.roles.includes(role)) return true
  return person.elsewhere.some((one) => one.role === role && one.schoolId === schoolId)
}

/** Each role once, and where it belongs: what is held at the own school is held there, not elsewhere. */
export function rolesPlaced({
  schoolId,
  roles: own,
  elsewhere,
}: Holding): Pick<Person, 'roles' | 'elsewhere'> {
  const here = elsewhere.filter((one) => one.schoolId === schoolId).map(({ role }) => role)
  const others = elsewhere.filter((one) => one.schoolId !== schoolId)
  const byKey = new Map(others.map((one) => [`${one.schoolId} ${one.role}`, one]))
  return {
    roles: [...new Set([...own, ...here])],
    elsewhere: [...byKey.keys()].toSorted().flatMap((key) => byKey.get(key) ?? []),
  }
}
