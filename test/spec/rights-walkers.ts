/** Who walks through everything, by open id. Nobody here but `filer` and `observed` was at the lesson that is asked about. */
export const walkers = {
  stranger: 'ou_nobody',
  /** 王听雪 of 东浦, who was never observed. */
  teacher: 'ou_demo_14',
  /** 佟嘉木, coordinator of 西岭. */
  neighbour: 'ou_demo_21',
  /** 裴向榆, made a leader. */
  leader: 'ou_demo_05',
  /** 宁远帆, observer of the lead college. */
  lead: 'ou_demo_06',
  admin: 'ou_demo_01',
  /** 乔安澜, lead of a major at the lead college, who filed the record. */
  filer: 'ou_demo_02',
  /** 王牧遥 of 东浦, who was observed. */
  observed: 'ou_demo_13',
} as const

/** Of 乔安澜: a lesson that is agreed, and one about which something is still asked. */
export const appointments = {
  planned: '0d6a5a3e-3b1e-4c5e-9d2b-1f0c2a7b9e14',
  asking: '0d6a5a3e-3b1e-4c5e-9d2b-1f0c2a7b9e15',
} as const

export type Walker = keyof typeof walkers
export type Place = 'private' | 'group' | 'unbound'
/** `yes`, or why not. Written here by hand, not taken from the table of rights: it is what the table is checked by. */
export type Expected = (walker: Walker) => string

export const why =
  (reason: string, ...allowed: readonly Walker[]): Expected =>
  (walker) => {
    if (allowed.includes(walker)) return 'yes'
    return walker === 'stranger' ? 'stranger' : reason
  }
export const everybody: Expected = () => 'yes'
export const roster: Expected = (walker) => (walker === 'stranger' ? 'stranger' : 'yes')
export const admins = why('admins', 'admin')
export const wholeSchool = why('coordinatorsUp', 'neighbour', 'leader', 'admin', 'filer')
/** Leads of a major and administrators; 裴向榆 was a lead before she was made a leader. */
export const reviewers = why('reviewers', 'filer', 'admin')
/** Colleagues of the lead college may have taken reviews over: they see that nothing waits for them. */
export const readers = why('reviewers', 'filer', 'admin', 'lead', 'leader')
export const seeing东浦 = why('ownSchool', 'teacher', 'filer', 'observed', 'leader', 'lead', 'admin')
/** Whoever belongs to the lead college, leaders and administrators. */
export const seeingAll = why('ownSchool', 'filer', 'leader', 'lead', 'admin')
export const seeing西岭 = why('ownSchool', 'neighbour', 'filer', 'leader', 'lead', 'admin')

/** Whoever files something somewhere; what is filed for which school is asked about besides. */
export const filers = why('filers', 'neighbour', 'admin', 'filer')

/** Seminars are set by leads and administrators, regular meetings by the coordinators of that school too. */
export const hosts = why('hosts', 'filer', 'admin')
/** Whoever was not asked is told so; nobody here was. */
export const meetings = why('hosts', 'neighbour', 'filer', 'admin')

/** Coordinators for their schools, leads for what is owed to them, administrators. */
export const nudgers = why('coordinatorsUp', 'neighbour', 'filer', 'admin')
export const nudgersOf东浦: Expected = (walker) => (walker === 'neighbour' ? 'ownSchool' : nudgers(walker))

/** Whoever learns what became of reminders: coordinators of their schools' and administrators. */
export const deliveries = why('coordinators', 'neighbour', 'admin')
export const deliveriesOf东浦 = why('coordinators', 'admin')

/** Reminders for a group: coordinators for that of their school, whoever looks after more for every one. */
export const remindersOf东浦 = why('coordinatorsUp', 'filer', 'leader', 'admin')
