import { addDays, daysBetween, weekday, weekdaySchema, type Weekday } from '../dates.ts'
import type { Term } from '../term.ts'
import { dateInWeek, latestTerm } from '../weeks.ts'
import type { DateContext, DateForm } from './date-form.ts'
import { numberOf, numberPattern } from './number-words.ts'

const weekdayName = String.raw`(?<weekday>[一二三四五六日天](?![年级班节次])|[1-7](?![\d年级班节次]))`

const daysAway: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  今天: 0,
  今日: 0,
  今早: 0,
  今晚: 0,
  刚才: 0,
  刚刚: 0,
  明天: 1,
  后天: 2,
}

/** 昨天, 第12周周三, 上周三. Weeks start on Monday whatever day it is, so on a Sunday 这周三 is four days back. */
export const relativeDates: readonly DateForm[] = [
  {
    pattern: new RegExp(
      String.raw`第?(?<![\d一二三四五六七八九十])(?<week>${numberPattern})\s*周\s*的?\s*(?:周|星期|礼拜)?${weekdayName}`,
      'gu',
    ),
    resolve: ({ week, weekday: name }, context) => inWeek(numberOf(week ?? ''), weekdayOf(name), context),
  },
  {
    pattern: new RegExp(
      String.raw`(?<which>上上|上|下下|下|这|本)?\s*个?\s*(?:周|星期|礼拜)${weekdayName}`,
      'gu',
    ),
    resolve: ({ which, weekday: name }, { today }) => nearWeek(which, weekdayOf(name), today),
  },
  {
    pattern: new RegExp(`(?<days>${numberPattern})天(?:之|以)?前`, 'gu'),
    resolve: ({ days }, { today }) => addDays(today, -(numberOf(days ?? '') ?? 0)),
  },
  {
    pattern: new RegExp(`(?<name>${Object.keys(daysAway).join('|')})`, 'gu'),
    resolve: ({ name }, { today }) => addDays(today, daysAway[name ?? ''] ?? 0),
  },
]

function weekdayOf(name: string | undefined): Weekday {
  const number = name === '日' || name === '天' ? 7 : numberOf(name ?? '')
  return weekdaySchema.parse(number)
}

/** A week of the running term; of the one before it when the day is to come and that term's is nearer. */
function inWeek(week: number | undefined, day: Weekday, { today, terms }: DateContext): string | undefined {
  const term = latestTerm(terms, today)
  if (!term || week === undefined) return undefined
  const here = dateInWeek(term, week, day)
  if (here && here <= today) return here
  const before = earlier(terms, term, week, day)
  if (!here || !before) return here ?? before
  return daysBetween(today, here) <= daysBetween(before, today) ? here : before
}

function earlier(terms: readonly Term[], term: Term, week: number, day: Weekday): string | undefined {
  const before = latestTerm(
    terms.filter(({ id }) => id !== term.id),
    term.firstDay,
  )
  return before && dateInWeek(before, week, day)
}

const weeksAway: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2 }

function nearWeek(which: string | undefined, day: Weekday, today: string): string {
  const inThisWeek = addDays(today, day - weekday(today))
  const weeks = which === undefined ? 0 : (weeksAway[which] ?? 0)
  if (which === undefined && inThisWeek > today) return addDays(inThisWeek, -7)
  return addDays(inThisWeek, weeks * 7)
}
