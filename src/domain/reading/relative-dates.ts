import { addDays, daysBetween, weekdaySchema, type Weekday } from '../dates.ts'
import type { Term } from '../term.ts'
import { dateInWeek, latestTerm, nextTerm, weekdayNear } from '../weeks.ts'
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

/** 昨天, 第12周周三, 上周三. Where weeks start on Monday, on a Sunday 这周三 is four days back. */
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
    resolve: ({ which, weekday: name }, context) => nearWeek(which, weekdayOf(name), context),
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

function inWeek(week: number | undefined, day: Weekday, context: DateContext): string | undefined {
  const { today, terms, firstWeekday = 1, tense } = context
  if (week === undefined) return undefined
  const inTerm = (term: Term | undefined) => term && dateInWeek(term, week, day, firstWeekday)
  const term = latestTerm(terms, today)
  const here = inTerm(term)
  if (tense !== 'ahead')
    return here && here <= today ? here : nearer(here, inTerm(before(term, terms)), today)
  return here && here >= today ? here : inTerm(nextTerm(terms, today))
}

/** Of a day to come and one of the term before, the nearer one. */
function nearer(here: string | undefined, there: string | undefined, today: string): string | undefined {
  if (!here || !there) return here ?? there
  return daysBetween(today, here) <= daysBetween(there, today) ? here : there
}

function before(term: Term | undefined, terms: readonly Term[]): Term | undefined {
  const others = terms.filter(({ id }) => id !== term?.id)
  return term && latestTerm(others, term.firstDay)
}

const weeksAway: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2 }

function nearWeek(which: string | undefined, day: Weekday, context: DateContext): string {
  const { today, firstWeekday = 1, tense } = context
  const inThisWeek = weekdayNear(today, day, { firstWeekday })
  if (which !== undefined) return addDays(inThisWeek, (weeksAway[which] ?? 0) * 7)
  if (tense === 'ahead') return inThisWeek < today ? addDays(inThisWeek, 7) : inThisWeek
  return inThisWeek > today ? addDays(inThisWeek, -7) : inThisWeek
}
