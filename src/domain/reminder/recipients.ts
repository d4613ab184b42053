import type { Obligation } from '../obligation.ts'
import { holdsAt, type Person } from '../person.ts'
import type { DutyInForce } from '../policy/duty-in-force.ts'
import type { Major } from '../school.ts'

export interface Roster {
  readonly people: readonly Person[]
  readonly majors: readonly Major[]
}

export type Recipients = (obligation: Obligation, by: DutyInForce['by']) => readonly string[]

/** The coordinators of the school, the lead of the major, or the administrators, as far as they are still there. */
export function recipientsOf(roster: Roster): Recipients {
  const coordinators = coordinatorsOf(roster)
  const leadOf = leadsOf(roster)
  const admins = activeOf(roster).filter(({ roles }) => roles.includes('admin'))
  const adminIds = admins.map(({ id }) => id)
  return ({ schoolId, majorId }, by) => {
    if (by === 'school') return coordinators.get(schoolId) ?? []
    return by === 'secretariat' ? adminIds : leadOf(majorId)
  }
}

export function activeOf({ people }: Pick<Roster, 'people'>): readonly Person[] {
  return people.filter((person) => person.active)
}

/** By school. */
export function coordinatorsOf(roster: Pick<Roster, 'people'>): ReadonlyMap<string, readonly string[]> {
  const coordinators = new Map<string, string[]>()
  for (const person of activeOf(roster)) {
    const schools = new Set([person.schoolId, ...person.elsewhere.map(({ schoolId }) => schoolId)])
    for (const schoolId of schools) {
      if (!holdsAt(person, 'coordinator', schoolId)) continue
      coordinators.set(schoolId, [...(coordinators.get(schoolId) ?? []), person.id])
    }
  }
  return coordinators
}

/** Who leads a major: nobody where nobody does any more. */
export function leadsOf(roster: Roster): (majorId: string | undefined) => readonly string[] {
  const ids = new Set(activeOf(roster).map(({ id }) => id))
  const leads = new Map(roster.majors.map(({ id, leadId }) => [id, leadId]))
  return (majorId) => {
    const leadId = majorId === undefined ? undefined : leads.get(majorId)
    return leadId !== undefined && ids.has(leadId) ? [leadId] : []
  }
}
