import type { Role } from './person.ts'

/** Whoever a right can be given to: a role, everybody, or whoever belongs to the lead college. */
export type Holder = Role | 'anyone' | 'leadCollege'

/**
 * How far a right goes. `own`: what is one's own, see `own` of the right. `school`: the school at which the role is held.
 * `majors`: the majors one leads, for a role at another school there alone. `all`: the whole consortium.
 */
export type Reach = 'own' | 'school' | 'majors' | 'all'

/** Why not. `stranger`: not known to the consortium. `noRole`: known, and nothing more. The rest name who may. */
export type Denial =
  | 'stranger'
  | 'noRole'
  | 'teachers'
  | 'coordinators'
  | 'coordinatorsUp'
  | 'admins'
  | 'reviewers'
  | 'filers'
  | 'observer'
  | 'observed'
  | 'ownSchool'
  | 'hosts'

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
  /** 听课预约 — planning to hear a lesson. */
  'appointment.plan': { grants: each('own'), denial: 'teachers' },
  'appointment.change': {
    grants: { ...each('own'), admin: ['own', 'all'] },
    denial: 'observer',
    own: 'filed',
  },
  /** Who comes to hear lessons at one's school. */
  'appointment.read': {
    grants: { coordinator: ['school'], leader: ['all'], admin: ['all'] },
    denial: 'coordinatorsUp',
  },
  'records.own': { grants: each('own'), denial: 'stranger' },
  /** The list of more than one's own. */
  'records.school': {
    grants: { coordinator: ['school'], major_lead: ['majors'], leader: ['all'], admin: ['all'] },
    denial: 'coordinatorsUp',
  },
  /** Numbers without names, for groups. */
  'records.count': { grants: { ...each('school'), ...everySchool }, denial: 'ownSchool' },

  'kpi.read': { grants: { ...each('school'), ...everySchool }, denial: 'ownSchool' },
  'kpi.finance': admins,
  /** School by school, which is for private chats. */
  'kpi.compare': { grants: everySchool, denial: 'ownSchool' },
  'kpi.report': { grants: { coordinator: ['school'], admin: ['all'] }, denial: 'coordinators' },
  /** What the documents ask; they are public. */
  'policy.read': { grants: each('all'), denial: 'stranger' },
  /** Packs in force, readings of what documents leave open, days of our own. */
  'policy.set': admins,

  /** Handing in what is owed, correcting it until it is reviewed, taking it back. */
  'filing.file': {
    grants: { coordinator: ['school'], major_lead: ['majors'], admin: ['school'] },
    denial: 'filers',
  },
  'filing.read': {
    grants: { coordinator: ['school'], major_lead: ['majors'], leader: ['all'], admin: ['all'] },
    denial: 'filers',
  },
  /** What is expected, filed and on time: numbers in groups, schools and majors in private. */
  'filing.count': {
    grants: { ...each('school'), major_lead: ['school', 'majors'], ...everySchool },
    denial: 'ownSchool',
  },
  /** What somebody owes, or what their school or majors do. */
  'tasks.read': {
    grants: { ...each('own'), coordinator: ['school'], major_lead: ['majors'], admin: ['school'] },
    denial: 'stranger',
  },
  /** What waits for a verdict; colleagues of the lead college may have taken reviews over for some days. */
  'review.read': {
    grants: { leadCollege: ['own'], major_lead: ['majors'], admin: ['all'] },
    denial: 'reviewers',
  },
  /** Passing and giving back what was filed; whoever it was handed over to may for that time, see `actingIn`. */
  'filing.review': { grants: { major_lead: ['majors'], admin: ['all'] }, denial: 'reviewers' },
  'filing.reopen': admins,
  'review.delegate': { grants: { major_lead: ['own'], admin: ['own'] }, denial: 'reviewers' },
  /** 整改 — demanding that something is put right, and finding that it was. */
  'rectification.open': { grants: { major_lead: ['majors'], admin: ['all'] }, denial: 'reviewers' },
  'rectification.answer': { grants: { coordinator: ['school'], admin: ['all'] }, denial: 'coordinators' },
  'rectification.read': {
    grants: { coordinator: ['school'], major_lead: ['majors'], leader: ['all'], admin: ['all'] },
    denial: 'coordinatorsUp',
  },

  /** Putting off what one is reminded of, and one's quiet hours. */
  'reminder.own': { grants: each('own'), denial: 'stranger' },
  /** Reminders for a whole group: not everybody may fill it. */
  'reminder.group': {
    grants: { coordinator: ['school'], major_lead: ['all'], leader: ['all'], admin: ['all'] },
    denial: 'coordinatorsUp',
  },
  /** 催办 — reminding those who have not filed: of one's own school, or of what is owed to one. */
  'nudge.send': {
    grants: { coordinator: ['school'], major_lead: ['majors'], admin: ['all'] },
    denial: 'coordinatorsUp',
  },

  /** 简报 — of one's school, of the majors one leads, or of all schools; and when it comes. */
  'digest.read': {
    grants: { coordinator: ['school'], major_lead: ['majors'], leader: ['all'], admin: ['all'] },
    denial: 'coordinatorsUp',
  },
  /** When the group of a school gets its digest. */
  'digest.group': { grants: { coordinator: ['school'], admin: ['all'] }, denial: 'coordinators' },

  /** How much groups hear unasked. */
  'group.volume': { grants: { coordinator: ['school'], admin: ['all'] }, denial: 'coordinators' },
  /** 谁没收到 — what became of reminders: by name in private, numbers in groups. */
  'delivery.read': { grants: { coordinator: ['school'], admin: ['all'] }, denial: 'coordinators' },

  /** One's own records as a spreadsheet. */
  'export.own': { grants: each('own'), denial: 'stranger' },
  /** 台账, 指标, and the records of others: as far as one reads them. */
  'export.read': {
    grants: { coordinator: ['school'], major_lead: ['majors'], leader: ['all'], admin: ['all'] },
    denial: 'coordinatorsUp',
  },
  /** 督查材料 — everything of one school, scores among it. */
  'export.inspection': {
    grants: { coordinator: ['school'], leader: ['all'], admin: ['all'] },
    denial: 'coordinators',
  },

  /** What is held: seminars, meetings, joint exams. */
  'seminar.read': { grants: each('all'), denial: 'stranger' },
  /** Setting, moving and calling off what is held, and its minutes; coordinators the regular meetings of their school. */
  'seminar.set': {
    grants: { coordinator: ['school'], major_lead: ['all'], admin: ['all'] },
    denial: 'hosts',
  },
  /** Who comes and who does not, by name. */
  'seminar.names': {
    grants: { coordinator: ['school'], major_lead: ['all'], leader: ['all'], admin: ['all'] },
    denial: 'hosts',
  },

  'group.bind': admins,
  'role.grant': admins,
  'consortium.import': admins,
  'jobs.see': admins,
  'audit.read': admins,
  /** Terms, weeks, days off and make-up days. */
  'calendar.read': { grants: each('all'), denial: 'stranger' },
  'calendar.set': admins,
  /** 订阅 — one's own deadlines and meetings at an address of one's own. */
  'calendar.feed': { grants: each('own'), denial: 'stranger' },
} as const satisfies Readonly<Record<`${string}.${string}`, Right>>

export type RightName = keyof typeof rights

export function rightOf(name: RightName): Right {
  return rights[name]
}
