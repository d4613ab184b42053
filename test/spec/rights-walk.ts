import {
  why,
  everybody,
  roster,
  admins,
  wholeSchool,
  reviewers,
  readers,
  seeing东浦,
  seeingAll,
  seeing西岭,
  filers,
  hosts,
  meetings,
  nudgers,
  nudgersOf东浦,
  type Place,
  type Expected,
} from './rights-walkers.ts'

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
