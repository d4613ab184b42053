import type { Weekday } from '../../dates.ts'
import { numberOf, numberPattern } from '../../reading/number-words.ts'
import type { DayOfMonth, OnDayOff, Recurrence } from './recurrence.ts'
import { weekdayList, weekdaysOf } from './weekday-list.ts'

type Groups = Readonly<Record<string, string | undefined>>

/** What comes again, and what becomes of days off where the words themselves say so. */
export interface Recurring {
  readonly rule: Recurrence
  readonly onDayOff?: OnDayOff
}

/** One way of saying it. `resolve` is undefined where the words leave the day open. */
export interface RecurrenceForm {
  readonly pattern: RegExp
  resolve(groups: Groups): Recurring | undefined
}

const n = numberPattern
const of = String.raw`\s*的?\s*`
const nths = String.raw`(?<nths>最后一?个?|头一?个|首个|第?${n}(?:个)?(?:\s*[、,和及与]\s*第?${n})*个?)\s*(?:(?<weekday>(?:周|星期|礼拜)[一二三四五六日天])|(?<working>工作日))`
const days = String.raw`(?<days>${n}[号日]?(?:\s*[、,和及与]\s*${n}[号日]?)*[号日])`
const edge = '(?<edge>底|末|最后一天|月底|月末|初|月初|中旬?|1号)'
const inMonth = String.raw`(?:${nths}|${days}|${edge})`

/** 每年9月1日, 每季度末, 每月第一个周一, 每学期第8周周一, 单周周三, 隔周周三, 每周一三五, 每个工作日, 每天. In this order. */
export const recurrenceForms: readonly RecurrenceForm[] = [
  {
    pattern: new RegExp(String.raw`每(?:一)?年${of}(?<month>${n})月份?${of}(?:${inMonth})`, 'u'),
    resolve: (groups) => yearly([number(groups['month'])], groups),
  },
  {
    pattern: new RegExp(String.raw`每个?季度?${of}(?:末|底|最后一天)`, 'u'),
    resolve: () => ({ rule: { kind: 'yearly', months: [3, 6, 9, 12], on: [{ day: -1 }] } }),
  },
  {
    pattern: new RegExp(
      String.raw`(?:每(?:隔)?(?<interval>${n})个月|(?<other>隔(?:一)?个?月|每隔一个月)|每个?月|月月)${of}(?:${inMonth})`,
      'u',
    ),
    resolve: (groups) => monthly(intervalOf(groups), groups),
  },
  {
    pattern: new RegExp(
      String.raw`每个?学期${of}(?:的)?第?(?<weeks>${n}(?:\s*[、,和及与]\s*第?${n})*)(?:教学)?周${of}(?<list>(?:(?:周|星期|礼拜))?[一二三四五六日天](?![年级班节次点时]))?`,
      'u',
    ),
    resolve: ({ weeks, list }) => inTerm(numbers(weeks), list),
  },
  {
    pattern: new RegExp(String.raw`(?:每(?:逢|个)?|逢)?(?<parity>单|双)周${of}(?<list>${weekdayList})`, 'u'),
    resolve: ({ parity, list }) => ({
      rule: { kind: 'term', weeks: parity === '单' ? 'odd' : 'even', weekdays: weekdaysOf(list ?? '') },
    }),
  },
  {
    pattern: new RegExp(
      String.raw`(?:(?<other>每?隔(?:一|1)?个?(?:周|星期|礼拜))|每(?:隔)?(?<interval>${n})个?(?:周|星期|礼拜))${of}(?<list>${weekdayList})`,
      'u',
    ),
    resolve: (groups) => weekly(intervalOf(groups), weekdaysOf(groups['list'] ?? '')),
  },
  {
    pattern: new RegExp(
      String.raw`(?:每个?|所有)(?:工作日|上班日)|工作日(?:每天|天天)|每天(?=.{0,12}(?:工作日|上班)才)`,
      'u',
    ),
    resolve: () => ({ rule: { kind: 'daily', interval: 1 }, onDayOff: 'skip' }),
  },
  {
    pattern: new RegExp(
      String.raw`(?:每(?:个|(?:周|星期|礼拜)的?|逢|到)?|逢)(?<list>${weekdayList})|(?<weekly>周一到周五|周一至周五)`,
      'u',
    ),
    resolve: ({ list, weekly: span }) => weekly(1, weekdaysOf(list ?? span ?? '')),
  },
  {
    pattern: new RegExp(String.raw`每隔(?<gap>${n})天|每(?<interval>${n})天|每一?[天日]|天天`, 'u'),
    resolve: ({ gap, interval }) => {
      const every = gap === undefined ? number(interval ?? '1') : number(gap) + 1
      return { rule: { kind: 'daily', interval: every } }
    },
  },
]

/** 每周, 每月, 每学期 alone: it comes again, but nobody can tell when. */
export const openRecurrence = /每(?:个|一)?(?:周|星期|礼拜|月|季度?|学期|年)/u

const number = (words: string | undefined) => numberOf(words ?? '') ?? 0
const numbers = (words = '') =>
  words
    .split(/[^\d一二两三四五六七八九十]+/u)
    .flatMap((one) => numberOf(one) ?? [])
    .filter((one) => one > 0)

function intervalOf({ other, interval }: Groups): number {
  return other === undefined ? number(interval ?? '1') : 2
}

function weekly(interval: number, weekdays: readonly Weekday[]): Recurring | undefined {
  return weekdays.length > 0 && interval > 0 ? { rule: { kind: 'weekly', interval, weekdays } } : undefined
}

function monthly(interval: number, groups: Groups): Recurring | undefined {
  const found = dayIn(groups)
  if (!found || interval < 1) return undefined
  const { on, ...rest } = found
  return { rule: { kind: 'monthly', interval, on }, ...rest }
}

function yearly(months: readonly number[], groups: Groups): Recurring | undefined {
  const found = dayIn(groups)
  if (!found || months.some((month) => month < 1 || month > 12)) return undefined
  const { on, ...rest } = found
  return { rule: { kind: 'yearly', months, on }, ...rest }
}

function inTerm(weeks: readonly number[], list: string | undefined): Recurring | undefined {
  const weekdays = list === undefined ? [1 as const] : weekdaysOf(list)
  return weeks.length > 0 && weekdays.length > 0 ? { rule: { kind: 'term', weeks, weekdays } } : undefined
}

interface InMonth {
  readonly on: readonly DayOfMonth[]
  readonly onDayOff?: OnDayOff
}

function dayIn({ nths: which, weekday, working, days: list, edge: at }: Groups): InMonth | undefined {
  if (which !== undefined) return nthIn(which, { weekday, working })
  if (list !== undefined) {
    const found = numbers(list).filter((day) => day <= 31)
    const on = [...new Set(found)].toSorted((a, b) => a - b).map((day) => ({ day }))
    return on.length > 0 ? { on } : undefined
  }
  if (at === undefined) return undefined
  const day = /初|1号/u.test(at) ? 1 : at.startsWith('中') ? 15 : -1
  return { on: [{ day }] }
}

const known = [1, 2, 3, 4, 5] as const

function nthIn(which: string, { weekday, working }: Groups): InMonth | undefined {
  const isLast = which.startsWith('最后')
  if (working !== undefined) {
    if (isLast) return { on: [{ day: -1 }], onDayOff: 'before' }
    return /头|首|一|1/u.test(which) ? { on: [{ day: 1 }], onDayOff: 'next' } : undefined
  }
  const [day] = weekdaysOf(weekday ?? '')
  if (day === undefined) return undefined
  if (isLast) return { on: [{ nth: -1, weekday: day }] }
  const said = /头|首/u.test(which) ? [1] : numbers(which)
  const on = known.filter((nth) => said.includes(nth)).map((nth) => ({ nth, weekday: day }))
  return on.length > 0 ? { on } : undefined
}
