import type { Role } from './person.ts'

/** Whoever a right can be given to: a role, everybody, or whoever belongs to the lead college. */
export type Holder = Role | 'anyone' | 'leadCollege'

/**
 * How far a right goes. `own`: what is one's own, see `own` of the right. `school`: one's own school. `majors`: the
 * majors one leads. `all`: the whole consortium.
 */
export type Reach = 'own' | 'school' | 'majors' | 'all'

/** Why not. `stranger`: not known to the consortium. The rest name who may. */
export type Denial =
  | 'stranger'
  | 'teachers'
  | 'coordinators'
  | 'admins'
  | 'observer'
  | 'observed'
  | 'ownSchool'

export interface Right {
  readonly grants: Readonly<Partial<Record<Holder, readonly Reach[]>>>
  /** What somebody of the consortium is told who has not got it. */
  readonly denial: Denial
  /** What `own` means here, where something belongs to people: who filed it, was there, or was observed. */
  readonly own?: 'filed' | 'present' | 'observed'
}

/** The same reach for every role. */
const each = (...reach: readonly Reach[]) => ({
  teacher: reach,
  observer: reach,
  coordinator: reach,
  major_lead: reach,
  leader: reach,
  admin: reach,
})
const everySchool = { leadCollege: ['all'], leader: ['all'], admin: ['all'] } as const
const admins = { grants: { admin: ['all'] }, denial: 'admins' } as const

/**
 * Who may do or see what, all of it (contract of the commands, section 5). What is not granted here is denied; a right
 * that is not here does not compile. docs/rights.md is made from it.
 */
export const rights = {
  'help.read': { grants: { anyone: ['own'] }, denial: 'stranger' },
  /** Being answered at all: who one is, which commands are near to what one wrote. */
  'self.read': { grants: each('own'), denial: 'stranger' },
  'language.own': { grants: each('own'), denial: 'stranger' },
  'language.group': admins,
  /** The names of colleagues, to choose from. */
  'roster.read': { grants: { ...each('school'), ...everySchool }, denial: 'ownSchool' },

  'observation.file': { grants: each('own'), denial: 'teachers' },
  'observation.change': { grants: each('own'), denial: 'observer', own: 'filed' },
  'observation.acknowledge': { grants: each('own'), denial: 'observed', own: 'observed' },
  'observation.read': {
    grants: {
      ...each('own'),
      coordinator: ['own', 'school'],
      major_lead: ['own', 'majors'],
      leader: ['own', 'all'],
      admin: ['own', 'all'],
    },
    denial: 'observer',
    own: 'present',
  },
  'records.own': { grants: each('own'), denial: 'stranger' },
  /** The list of more than one's own. */
  'records.school': {
    grants: { coordinator: ['school'], major_lead: ['majors'], leader: ['all'], admin: ['all'] },
    denial: 'coordinators',
  },
  /** Numbers without names, for groups. */
  'records.count': { grants: { ...each('school'), ...everySchool }, denial: 'ownSchool' },

  'kpi.read': { grants: { ...each('school'), ...everySchool }, denial: 'ownSchool' },
  'kpi.finance': admins,

  'group.bind': admins,
  'role.grant': admins,
  'consortium.import': admins,
  'jobs.see': admins,
  'audit.read': admins,
  /** Terms, weeks, days off and make-up days. */
  'calendar.read': { grants: each('all'), denial: 'stranger' },
  'calendar.set': admins,
} as const satisfies Readonly<Record<`${string}.${string}`, Right>>

export type RightName = keyof typeof rights

export function rightOf(name: RightName): Right {
  return rights[name]
}
