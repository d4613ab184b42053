import type { Observation } from './observation.ts'
import type { Person, Role } from './person.ts'
import { rightOf, type Denial, type Holder, type Reach, type Right, type RightName } from './rights.ts'
import type { School } from './school.ts'

/** Whoever asks: a person of the consortium, an administrator named at start, or a stranger. */
export interface Actor {
  readonly openId: string
  readonly person: Person | undefined
  readonly school: School | undefined
  /** Held at the own school, or in the whole consortium; those elsewhere are the person's. */
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

/** What somebody is, and at which school. */
interface Held {
  readonly holder: Holder
  readonly schoolId: string | undefined
  /** At another school than one's own; belonging to the lead college goes with one's own alone. */
  readonly elsewhere: boolean
}

function heldBy({ roles, school, person }: Actor): readonly Held[] {
  const own: readonly Holder[] = [
    'anyone',
    ...roles,
    ...(school?.role === 'lead' && roles.size > 0 ? (['leadCollege'] as const) : []),
  ]
  const others = person?.elsewhere ?? []
  return [
    ...own.map((holder) => ({ holder, schoolId: school?.id, elsewhere: false })),
    ...others.map(({ role, schoolId }) => ({ holder: role, schoolId, elsewhere: true })),
  ]
}

/** How far a right goes for each thing somebody is. */
function reachesOf(name: RightName, actor: Actor) {
  const { grants } = rightOf(name)
  return heldBy(actor).flatMap((held) => (grants[held.holder] ?? []).map((reach) => ({ reach, held })))
}

/** How far somebody's right goes, by all their roles together; empty where they have not got it. */
export function reachOf(name: RightName, actor: Actor): ReadonlySet<Reach> {
  return new Set(reachesOf(name, actor).map(({ reach }) => reach))
}

/** The schools as far as which a right goes because of a role that is held there, the own one first. */
export function schoolsReached(name: RightName, actor: Actor): readonly string[] {
  const there = reachesOf(name, actor).filter(({ reach }) => reach === 'school')
  return [...new Set(there.flatMap(({ held }) => held.schoolId ?? []))]
}

/** Where the majors somebody leads are reached: everywhere, or at these schools alone. */
export function majorsReached(name: RightName, actor: Actor): 'everywhere' | readonly string[] {
  const there = reachesOf(name, actor).filter(({ reach }) => reach === 'majors')
  if (there.some(({ held }) => !held.elsewhere)) return 'everywhere'
  return there.flatMap(({ held }) => held.schoolId ?? [])
}

function denied({ roles, person }: Actor, { denial }: Right): Denial {
  if (roles.size + (person?.elsewhere.length ?? 0) > 0) return denial
  return person ? 'noRole' : 'stranger'
}

/** Whether somebody has a right at all; how far it goes is asked with `mayReach`. */
export function may(name: RightName): Rule {
  return (actor) => reachOf(name, actor).size > 0 || denied(actor, rightOf(name))
}

const reaches: Readonly<Record<Reach, (held: Held, actor: Actor, matter: Matter) => boolean>> = {
  all: () => true,
  school: (held, _, { schoolId }) => held.schoolId !== undefined && held.schoolId === schoolId,
  majors: ({ elsewhere, schoolId: at }, { person }, { majorId, schoolId }) =>
    majorId !== undefined && person?.majorIds.includes(majorId) === true && (!elsewhere || at === schoolId),
  own: (_, { person }, { ownerIds = [] }) => person !== undefined && ownerIds.includes(person.id),
}

/** Whether somebody's right goes as far as this. */
export function mayReach(name: RightName, actor: Actor, matter: Matter): Verdict {
  const reached = reachesOf(name, actor).some(({ reach, held }) => reaches[reach](held, actor, matter))
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
