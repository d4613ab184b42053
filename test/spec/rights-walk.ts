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

export type Walker = keyof typeof walkers
export type Place = 'private' | 'group' | 'unbound'
/** `yes`, or why not. Written here by hand, not taken from the table of rights: it is what the table is checked by. */
export type Expected = (walker: Walker) => string

const why =
  (reason: string, ...allowed: readonly Walker[]): Expected =>
  (walker) => {
    if (allowed.includes(walker)) return 'yes'
    return walker === 'stranger' ? 'stranger' : reason
  }
const everybody: Expected = () => 'yes'
const roster: Expected = (walker) => (walker === 'stranger' ? 'stranger' : 'yes')
const admins = why('admins', 'admin')
const wholeSchool = why('coordinators', 'neighbour', 'leader', 'admin', 'filer')
/** Leads of a major and administrators; 裴向榆 was a lead before she was made a leader. */
const reviewers = why('reviewers', 'filer', 'admin')
/** Colleagues of the lead college may have taken reviews over: they see that nothing waits for them. */
const readers = why('reviewers', 'filer', 'admin', 'lead', 'leader')
const seeing东浦 = why('ownSchool', 'teacher', 'filer', 'observed', 'leader', 'lead', 'admin')
/** Whoever belongs to the lead college, leaders and administrators. */
const seeingAll = why('ownSchool', 'filer', 'leader', 'lead', 'admin')
const seeing西岭 = why('ownSchool', 'neighbour', 'filer', 'leader', 'lead', 'admin')

/** Whoever files something somewhere; what is filed for which school is asked about besides. */
const filers = why('filers', 'neighbour', 'admin', 'filer')

/** Seminars are set by leads and administrators, regular meetings by the coordinators of that school too. */
const hosts = why('hosts', 'filer', 'admin')
/** Whoever was not asked is told so; nobody here was. */
const meetings = why('hosts', 'neighbour', 'filer', 'admin')

/** Coordinators for their schools, leads for what is owed to them, administrators. */
const nudgers = why('coordinators', 'neighbour', 'filer', 'admin')
const nudgersOf东浦: Expected = (walker) => (walker === 'neighbour' ? 'ownSchool' : nudgers(walker))

interface Line {
  /** The command, or the kind of sentence. */
  readonly of: string
  readonly text: string
  readonly place: Place
  readonly picture?: boolean
  readonly file?: boolean
  readonly expected: Expected
}

const places = ['private', 'group', 'unbound'] as const
/** The same everywhere. */
const everywhere = (of: string, text: string, expected: Expected): readonly Line[] =>
  places.map((place) => ({ of, text, place, expected }))

/** In private as far as one may see, in a group of 东浦 its numbers, in a group of no school nothing. */
const counted = (of: string, text: string): readonly Line[] => [
  { of, text, place: 'private', expected: roster },
  { of, text, place: 'group', expected: seeing东浦 },
  { of, text, place: 'unbound', expected: roster },
]

export const lines: readonly Line[] = [
  ...everywhere('help', '/help', everybody),
  ...everywhere('whoami', '/whoami', roster),
  ...everywhere('observe', '/observe', roster),
  { of: 'records', text: '/records', place: 'private', expected: roster },
  { of: 'records', text: '/records school', place: 'private', expected: wholeSchool },
  { of: 'records', text: '/records', place: 'group', expected: seeing东浦 },
  { of: 'records', text: '/records', place: 'unbound', expected: roster },
  { of: 'kpi', text: '/kpi 东浦', place: 'private', expected: seeing东浦 },
  { of: 'kpi', text: '/kpi 西岭', place: 'private', expected: seeing西岭 },
  { of: 'kpi', text: '/kpi', place: 'group', expected: seeing东浦 },
  { of: 'kpi', text: '/kpi 西岭', place: 'group', expected: why('ownSchool') },
  { of: 'kpi', text: '/kpi 东浦', place: 'unbound', expected: roster },
  {
    of: 'report',
    text: '/report 西岭 双师型 71/89',
    place: 'private',
    expected: why('coordinators', 'neighbour', 'admin'),
  },
  ...everywhere('report', '/report 东浦 双师型 98/112', why('coordinators', 'admin')),
  ...everywhere('in words: report', '更新一下：东浦双师型 98/112', why('coordinators', 'admin')),
  ...everywhere('in words: kpi', '各校双师型排个名', seeingAll),
  { of: 'in words: figure-file', text: '', picture: true, place: 'private', expected: roster },
  ...everywhere('policy', '/policy S2-39', roster),
  ...everywhere('pack', '/pack', admins),
  ...everywhere('pack', '/pack S3 东浦', admins),
  ...everywhere('disable', '/disable S2 all', admins),
  ...everywhere('metric', '/metric', admins),
  ...everywhere('metric', '/metric S2-39.reading loose', admins),
  ...everywhere('in words: policy', '三方协议一个月内签完是从哪天算', roster),
  { of: 'lang', text: '/lang en', place: 'private', expected: roster },
  { of: 'lang', text: '/lang en', place: 'group', expected: admins },
  ...everywhere('audit', '/audit', admins),
  ...everywhere('bind', '/bind 西岭', admins),
  ...everywhere('unbind', '/unbind', admins),
  ...everywhere('role', '/role 王听雪 coordinator', admins),
  ...everywhere('role', '/role take 祁若川 coordinator', admins),
  ...everywhere('jobs', '/jobs', admins),
  ...everywhere('import', '/import', admins),
  ...everywhere('export', '/export observations', roster),
  ...everywhere('export', '/export ledger', wholeSchool),
  ...everywhere('export', '/export kpi', wholeSchool),
  {
    of: 'export',
    text: '/export inspection 西岭',
    place: 'private',
    expected: why('coordinators', 'neighbour', 'leader', 'admin'),
  },
  ...everywhere('in words: export', '把这学期的听课记录导出成Excel', roster),
  { of: 'in words: import-file', text: '', file: true, place: 'private', expected: admins },
  ...everywhere('calendar', '/calendar', roster),
  ...everywhere('calendar', '/calendar something to set', admins),
  ...everywhere('holiday', '/holiday', roster),
  ...everywhere('holiday', '/holiday something to set', admins),
  ...everywhere('calendar', '/calendar', roster),
  ...everywhere('calendar', '/calendar week sunday', admins),
  ...everywhere('holiday', '/holiday', roster),
  ...everywhere('holiday', '/holiday 2026-12-25 off', admins),
  ...everywhere('in words: calendar', '这周第几周', roster),
  ...everywhere('in words: observation', '听课记录 11月18号 第3节 柏承宇 数控编程 25数控2班 85分', roster),
  { of: 'in words: kpi', text: '双师型比例多少了', place: 'group', expected: seeing东浦 },
  { of: 'in words: kpi', text: '东浦双师型比例多少了', place: 'private', expected: seeing东浦 },
  { of: 'in words: kpi', text: '双师型比例多少了', place: 'unbound', expected: roster },
  ...everywhere('in words: calendar', '这周第几周', roster),
  { of: 'in words: attachment', text: '', picture: true, place: 'private', expected: roster },
  { of: 'file', text: '/file', place: 'private', expected: filers },
  // 东浦 is the school of this group: whoever files for another one does it elsewhere.
  { of: 'file', text: '/file', place: 'group', expected: why('filers', 'filer') },
  { of: 'file', text: '/file', place: 'unbound', expected: filers },
  ...counted('status', '/status 授课计划'),
  { of: 'status', text: '/status 东浦 授课计划', place: 'private', expected: seeing东浦 },
  { of: 'status', text: '/status 西岭 授课计划', place: 'private', expected: seeing西岭 },
  { of: 'status', text: '/status 西岭 授课计划', place: 'group', expected: why('ownSchool') },
  ...counted('tasks', '/tasks'),
  ...everywhere('in words: filing', '撤回我刚才交的计划', filers),
  { of: 'in words: filing', text: '授课计划 机电 课程8门', place: 'private', expected: filers },
  ...counted('in words: filing-status', '授课计划交了几家'),
  ...counted('in words: tasks', '我还有什么没交'),
  ...everywhere('in words: due', '授课计划什么时候截止', roster),
  { of: 'in words: filing-file', text: '', picture: true, place: 'private', expected: roster },
  ...everywhere('review', '/review', readers),
  ...everywhere('delegate', '/delegate', reviewers),
  ...everywhere('delegate', '/委托 覃语桐 11-23 11-27', reviewers),
  ...everywhere('reopen', '/reopen TK-2026-0101 分数录错', admins),
  ...everywhere('rectify', '/rectify', wholeSchool),
  ...everywhere('rectify', '/rectify 东浦 机电 缺台账', (walker) => {
    if (walker === 'filer' || walker === 'admin') return 'yes'
    return walker === 'neighbour' || walker === 'leader' ? 'reviewers' : wholeSchool(walker)
  }),
  ...everywhere('in words: review', '南屿养老的通过了', readers),
  ...everywhere('quiet', '/quiet', roster),
  ...everywhere('quiet', '/免打扰 今天', roster),
  { of: 'nudge', text: '/nudge 授课计划', place: 'private', expected: nudgers },
  // 东浦 is the school of this group.
  { of: 'nudge', text: '/nudge 授课计划', place: 'group', expected: nudgersOf东浦 },
  { of: 'nudge', text: '/nudge 授课计划', place: 'unbound', expected: nudgers },
  ...everywhere('in words: reminder-quiet', '今天别打扰', roster),
  ...everywhere('in words: reminder-snooze', '知道了，明天再提醒我', roster),
  { of: 'in words: rectification-file', text: '', picture: true, place: 'private', expected: roster },
  ...everywhere('seminar', '/seminar', roster),
  { of: 'seminar', text: '/seminar 12-04 14:00', place: 'private', expected: hosts },
  { of: 'seminar', text: '/seminar 12-04 14:00', place: 'unbound', expected: roster },
  { of: 'seminar', text: '/研讨 纪要', place: 'private', expected: hosts },
  { of: 'seminar', text: '/研讨 西岭例会 12月4日', place: 'private', expected: meetings },
  { of: 'seminar', text: '/研讨 联考 机械制图 1月6日', place: 'group', expected: hosts },
  ...everywhere('in words: seminar', '研讨会什么时候开', roster),
  { of: 'in words: seminar', text: '研讨会改到12月4日', place: 'group', expected: hosts },
  { of: 'in words: seminar-answer', text: '研讨会我不参加', place: 'private', expected: roster },
  {
    of: 'in words: exchange',
    text: '我们派了宁远帆去东浦指导一年',
    place: 'private',
    expected: hosts,
  },
  ...everywhere('in words: delegate', '12月1号到5号的审核转给覃老师', reviewers),
]

interface Button {
  readonly action: string
  readonly place: Place
  readonly value: (
    ids: Readonly<
      Record<
        'draft' | 'record' | 'person' | 'filing' | 'obligation' | 'notice' | 'lead' | 'report' | 'seminar',
        string
      >
    >,
  ) => Readonly<Record<string, unknown>>
  readonly expected: Expected
}

const both = (action: string, value: Button['value'], expected: Expected): readonly Button[] => [
  { action, place: 'private', value, expected },
  { action, place: 'group', value, expected },
]
const aSeminar = { kind: 'seminar', school: 'LQ', on: '2026-12-04', time: '', place: '', agenda: [] }
const aDayOff = { kind: 'days', days: [{ date: '2026-12-31' }] }
const asDefault = { kind: 'reading', name: 'S2-39.reading' }
const aReading = { ...asDefault, value: 'loose' }
/** A draft is its owner's; to anybody else it is not there. */
const ownDraft = why('gone', 'filer')

export const buttons: readonly Button[] = [
  ...both('observation.new', () => ({}), roster),
  ...['observation.submit', 'observation.save', 'observation.more', 'observation.discard'].flatMap((action) =>
    both(action, ({ draft }) => ({ draft }), ownDraft),
  ),
  ...both('observation.edit', ({ record }) => ({ id: record }), why('observer', 'filer')),
  ...both('observation.withdraw', ({ record }) => ({ id: record }), why('observer', 'filer')),
  ...both('observation.ack', ({ record }) => ({ id: record }), why('observed', 'observed')),
  ...both('records.page', () => ({ scope: 'school', term: '2026-2027-1', page: 1 }), wholeSchool),
  ...both('records.page', () => ({ scope: 'mine', term: '2026-2027-1', page: 1 }), roster),
  ...both('audit.page', () => ({ page: 1 }), admins),
  ...both('decision.confirm', () => ({ decision: aReading, former: asDefault }), admins),
  ...both('decision.undo', () => ({ decision: aReading, former: asDefault }), admins),
  ...['kpi.page', 'kpi.show', 'kpi.history', 'kpi.evidence', 'kpi.try'].flatMap((action): Button[] => {
    const value = () => ({ school: 'DP', metric: 'dual_teacher_ratio', page: 1 })
    return [
      { action, place: 'group', value, expected: seeing东浦 },
      // A chat that stands for no school has no figures, whoever asks.
      { action, place: 'unbound', value, expected: roster },
    ]
  }),
  ...both('kpi.compare', () => ({ asked: ['dual_teacher_ratio'], page: 1 }), seeingAll),
  ...both('figure.start', () => ({ school: 'DP' }), why('coordinators', 'admin')),
  ...['figure.save', 'figure.swap', 'figure.confirm', 'figure.discard', 'figure.again'].flatMap((action) =>
    both(action, ({ report }) => ({ report }), why('coordinators', 'admin')),
  ),
  ...both('policy.show', () => ({ id: 'S2-39', pack: 'S2', page: 1 }), roster),
  ...both('policy.list', () => ({ conflicts: 'all', page: 1 }), roster),
  ...both('group.bind', () => ({ school: 'XL', from: 'DP' }), admins),
  ...both('group.unbind', () => ({ from: 'DP' }), admins),
  ...both('role.choose', ({ person }) => ({ person, role: 'coordinator', take: false }), admins),
  ...both('role.grant', ({ person }) => ({ person, role: 'coordinator' }), admins),
  ...both('role.take', ({ person }) => ({ person, role: 'leader' }), admins),
  ...both('calendar.confirm', () => ({ change: aDayOff, former: aDayOff }), admins),
  ...both('calendar.undo', () => ({ change: aDayOff, former: aDayOff }), admins),
  ...['calendar.confirm', 'calendar.undo'].flatMap((action) =>
    both(
      action,
      () => ({ change: { kind: 'week', firstWeekday: 1 }, former: { kind: 'week', firstWeekday: 1 } }),
      admins,
    ),
  ),
  ...both('review.page', () => ({ scope: 'all', page: 1 }), readers),
  ...both('review.open', ({ filing }) => ({ kind: 'filing', id: filing }), reviewers),
  ...both('filing.open', ({ obligation }) => ({ obligation }), why('filers', 'filer')),
  ...both('filing.extend', ({ obligation }) => ({ obligation }), why('filers', 'filer')),
  ...both('filing.list', () => ({ page: 1 }), filers),
  ...['save', 'submit', 'edit', 'withdraw', 'template', 'discard'].flatMap((verb) =>
    both(`filing.${verb}`, ({ filing }) => ({ filing }), why('filers', 'filer')),
  ),
  ...both('filing.approve', ({ filing }) => ({ filing }), reviewers),
  ...both('filing.return', ({ filing }) => ({ filing }), reviewers),
  ...both('extension.decide', ({ obligation }) => ({ obligation, decision: 'grant' }), reviewers),
  ...both(
    'delegation.make',
    ({ lead }) => ({ to: lead, from: '2026-11-23', until: '2026-11-27' }),
    reviewers,
  ),
  ...both('delegation.end', ({ filing }) => ({ id: filing }), reviewers),
  ...both('rectification.new', () => ({}), reviewers),
  ...both('rectification.open', () => ({}), reviewers),
  ...both(
    'rectification.show',
    ({ notice }) => ({ id: notice }),
    why('ownSchool', 'filer', 'leader', 'admin'),
  ),
  ...both(
    'rectification.answer',
    ({ notice }) => ({ id: notice }),
    (walker) => {
      if (walker === 'neighbour') return 'ownSchool'
      return why('coordinators', 'admin')(walker)
    },
  ),
  ...['rectification.close', 'rectification.return'].flatMap((action) =>
    both(
      action,
      ({ notice }) => ({ id: notice }),
      (walker) => {
        if (walker === 'stranger') return 'stranger'
        if (walker === 'leader') return 'reviewers'
        return walker === 'filer' || walker === 'admin' ? 'yes' : 'ownSchool'
      },
    ),
  ),
  ...both('seminar.form', ({ seminar }) => ({ id: seminar }), hosts),
  ...both('seminar.preview', () => ({ kind: 'seminar', school: 'LQ' }), meetings),
  ...both('seminar.set', () => aSeminar, hosts),
  ...['seminar.cancel', 'seminar.invite', 'seminar.minutes', 'seminar.hold'].flatMap((action) =>
    both(action, ({ seminar }) => ({ id: seminar }), hosts),
  ),
  ...['seminar.attend', 'seminar.decline', 'seminar.delegate', 'seminar.done'].flatMap((action) =>
    both(action, ({ seminar }) => ({ id: seminar }), roster),
  ),
  ...both('reminder.snooze', () => ({ batch: 'nothing', until: 'hour' }), roster),
  ...both(
    'exchange.confirm',
    ({ lead }) => ({ person: lead, school: 'DP', major: 'WL', year: 2026, duration: '' }),
    hosts,
  ),
  ...both('import.cancel', ({ draft }) => ({ id: draft }), admins),
  ...both('import.confirm', ({ draft }) => ({ id: draft }), admins),
  ...both('jobs.retry', () => ({ queue: 'inbound', id: 'nothing' }), admins),
]
