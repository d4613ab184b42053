import type { Person } from '#src/domain/person.ts'
import { activeOf, coordinatorsOf } from '#src/domain/reminder/recipients.ts'
import type { Major, School } from '#src/domain/school.ts'
import type { Activity } from '#src/ports/activities.ts'

export interface Roster {
  readonly people: readonly Person[]
  readonly schools: readonly School[]
  readonly majors: readonly Major[]
}

/**
 * Whoever holds it, by their ids: whoever has set it; where nobody of the roster did, the coordinators of the school of
 * a regular meeting, and otherwise the administrators.
 */
export function holdersOf(
  { kind, schoolId }: Pick<Activity, 'kind' | 'schoolId'>,
  askedBy: string | undefined,
  roster: Pick<Roster, 'people'>,
): readonly string[] {
  const active = activeOf(roster)
  if (active.some(({ id }) => id === askedBy)) return askedBy === undefined ? [] : [askedBy]
  if (kind === 'regular_meeting') return coordinatorsOf(roster).get(schoolId) ?? []
  return active.filter(({ roles }) => roles.includes('admin')).map(({ id }) => id)
}

/**
 * 参加联考的学校 — those that teach the major together with the college, the college itself among them. An inspection is
 * of one school.
 */
export function schoolsTakingPart(
  { kind, schoolId, majorId }: Pick<Activity, 'kind' | 'schoolId' | 'majorId'>,
  { schools, majors }: Omit<Roster, 'people'>,
): readonly string[] {
  if (kind === 'regular_meeting' || kind === 'inspection') return [schoolId]
  const major = majorId === undefined ? undefined : majors.find(({ id }) => id === majorId)
  if (kind !== 'joint_exam' || !major) return schools.map(({ id }) => id)
  return schools
    .filter(({ id, role }) => role === 'lead' || major.partnerIds.includes(id))
    .map(({ id }) => id)
}
