import type { Observation } from './observation.ts'
import type { Person, Role } from './person.ts'
import type { School } from './school.ts'

/** Whoever asks: a person of the consortium, an administrator named at start, or a stranger. */
export interface Actor {
  readonly openId: string
  readonly person: Person | undefined
  readonly school: School | undefined
  readonly roles: ReadonlySet<Role>
}

/** Why not. `stranger`: not known to the consortium. The rest name who may. */
export type Denial =
  | 'stranger'
  | 'teachers'
  | 'coordinators'
  | 'admins'
  | 'observer'
  | 'observed'
  | 'ownSchool'
export type Verdict = true | Denial

/** Who may use a command or press a button. There is no default: what nobody thought about is open to nobody. */
export type Rule = (actor: Actor) => Verdict

const holding =
  (denial: Denial, ...allowed: readonly Role[]): Rule =>
  (actor) => {
    if (actor.roles.size === 0) return 'stranger'
    return allowed.some((role) => actor.roles.has(role)) || denial
  }

export const anyone: Rule = () => true
export const known: Rule = (actor) => (actor.roles.size > 0 ? true : 'stranger')
export const teachersAndUp = holding(
  'teachers',
  'teacher',
  'observer',
  'coordinator',
  'major_lead',
  'leader',
  'admin',
)

/** The lead college and administrators see all schools; everybody else their own. */
export function seesAllSchools(actor: Actor): boolean {
  return actor.roles.has('admin') || actor.roles.has('leader')
}

export function maySeeSchool(actor: Actor, schoolId: string): Verdict {
  if (actor.roles.size === 0) return 'stranger'
  if (seesAllSchools(actor) || actor.school?.role === 'lead') return true
  return actor.school?.id === schoolId || 'ownSchool'
}

/** A record is seen by who was there, by the coordinators of the school, by the lead of the major and by the top. */
export function maySeeObservation(actor: Actor, observation: Observation): Verdict {
  const { person, roles } = actor
  if (!person) return seesAllSchools(actor) || 'stranger'
  const { content, schoolId, majorId } = observation
  const sees =
    seesAllSchools(actor) ||
    content.observerIds.includes(person.id) ||
    content.teacherId === person.id ||
    (roles.has('coordinator') && person.schoolId === schoolId) ||
    (roles.has('major_lead') && majorId !== undefined && person.majorIds.includes(majorId))
  return sees || 'observer'
}

/** Only who filed it changes it or takes it back. */
export function mayChangeObservation(actor: Actor, observation: Observation): Verdict {
  if (!actor.person) return 'stranger'
  return observation.content.observerIds[0] === actor.person.id || 'observer'
}

export function mayAcknowledge(actor: Actor, observation: Observation): Verdict {
  if (!actor.person) return 'stranger'
  return observation.content.teacherId === actor.person.id || 'observed'
}
