import type { Observation } from './observation.ts'
import type { Person, Role } from './person.ts'
import { rightOf, type Denial, type Holder, type Reach, type Right, type RightName } from './rights.ts'
import type { School } from './school.ts'

/** Whoever asks: a person of the consortium, an administrator named at start, or a stranger. */
export interface Actor {
  readonly openId: string
  readonly person: Person | undefined
  readonly school: School | undefined
  readonly roles: ReadonlySet<Role>
}

export type Verdict = true | Denial

/** Who may use a command or press a button. There is no default: what nobody thought about is open to nobody. */
export type Rule = (actor: Actor) => Verdict

/** What a right is asked about. What is left out is nobody's, of no school and of no major. */
export interface Matter {
  readonly schoolId?: string | undefined
  readonly majorId?: string | undefined
  /** The people whose own it is. */
  readonly ownerIds?: readonly (string | undefined)[]
}

function holdersOf({ roles, school }: Actor): readonly Holder[] {
  if (roles.size === 0) return ['anyone']
  return ['anyone', ...roles, ...(school?.role === 'lead' ? (['leadCollege'] as const) : [])]
}

/** How far somebody's right goes, by all their roles together; empty where they have not got it. */
export function reachOf(name: RightName, actor: Actor): ReadonlySet<Reach> {
  const { grants } = rightOf(name)
  return new Set(holdersOf(actor).flatMap((holder) => grants[holder] ?? []))
}

function denied({ roles }: Actor, { denial }: Right): Denial {
  return roles.size === 0 ? 'stranger' : denial
}

/** Whether somebody has a right at all; how far it goes is asked with `mayReach`. */
export function may(name: RightName): Rule {
  return (actor) => reachOf(name, actor).size > 0 || denied(actor, rightOf(name))
}

const reaches: Readonly<Record<Reach, (actor: Actor, matter: Matter) => boolean>> = {
  all: () => true,
  school: ({ school }, { schoolId }) => school !== undefined && school.id === schoolId,
  majors: ({ person }, { majorId }) => majorId !== undefined && person?.majorIds.includes(majorId) === true,
  own: ({ person }, { ownerIds = [] }) => person !== undefined && ownerIds.includes(person.id),
}

/** Whether somebody's right goes as far as this. */
export function mayReach(name: RightName, actor: Actor, matter: Matter): Verdict {
  const reached = [...reachOf(name, actor)].some((reach) => reaches[reach](actor, matter))
  return reached || denied(actor, rightOf(name))
}

const owners: Readonly<
  Record<NonNullable<Right['own']>, (content: Observation['content']) => readonly (string | undefined)[]>
> = {
  filed: ({ observerIds }) => observerIds.slice(0, 1),
  present: ({ observerIds, teacherId }) => [...observerIds, teacherId],
  observed: ({ teacherId }) => [teacherId],
}

function mayWith(name: RightName, actor: Actor, { content, schoolId, majorId }: Observation): Verdict {
  const { own } = rightOf(name)
  return mayReach(name, actor, { schoolId, majorId, ...(own ? { ownerIds: owners[own](content) } : {}) })
}

/** A record is seen by who was there, by the coordinators of the school, by the lead of the major and by the top. */
export function maySeeObservation(actor: Actor, observation: Observation): Verdict {
  return mayWith('observation.read', actor, observation)
}

/** Only who filed it changes it or takes it back. */
export function mayChangeObservation(actor: Actor, observation: Observation): Verdict {
  return mayWith('observation.change', actor, observation)
}

export function mayAcknowledge(actor: Actor, observation: Observation): Verdict {
  return mayWith('observation.acknowledge', actor, observation)
}
