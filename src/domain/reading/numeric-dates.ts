import { daysBetween, isDate, yearOf } from '../dates.ts'
import { latestTerm } from '../weeks.ts'
import type { DateContext, DateForm } from './date-form.ts'
import { numberOf, numberPattern } from './number-words.ts'

/** Half a year: a day of the year further back than this is more likely meant to be ahead, if it is in the term. */
const longAgo = 183

/** 11月18号, 11.19, 11/19, 20号, 上个月5号, 2026-11-18 … Without a year they are looked for backwards, or ahead. */
export const numericDates: readonly DateForm[] = [
  {
    pattern:
      /(?<!\d)(?<year>20\d{2})\s*[-./年]\s*(?<month>\d{1,2})\s*[-./月]\s*(?<day>\d{1,2})(?!\d)\s*[日号]?/gu,
    resolve: ({ year, month, day }) => existing(Number(year), number(month), number(day)),
  },
  {
    pattern: new RegExp(
      `(?<![\\d一二三四五六七八九十])(?<month>${numberPattern})\\s*月\\s*(?:份)?\\s*(?<day>(?:\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?!\\d))\\s*[日号]?`,
      'gu',
    ),
    resolve: ({ month, day }, context) => dayOfYear(number(month), number(day), context),
  },
  {
    pattern:
      /(?<![\d.\-/第]|(?:节次?|课节|periods?)\s*:?\s*)(?<month>\d{1,2})\s?[./-]\s?(?<day>\d{1,2})(?![\d./-]|\s*[节分人%])/gu,
    resolve: ({ month, day }, context) => dayOfYear(number(month), number(day), context),
  },
  {
    pattern: new RegExp(
      `(?<month>上个?月|下个?月|这个月|本月)?(?<![\\d一二三四五六七八九十])(?<day>${numberPattern})[号日](?![楼机线库教学])`,
      'gu',
    ),
    resolve: ({ month, day }, context) => dayOfMonth(month, number(day), context),
  },
]

function number(words: string | undefined): number {
  return numberOf(words ?? '') ?? 0
}

function existing(year: number, month: number, day: number): string | undefined {
  const date = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
  return isDate(date) ? date : undefined
}

function pad(part: number): string {
  return String(part).padStart(2, '0')
}

/**
 * Records look back: the last such day, unless that is long ago and the next one lies in the running term or near;
 * then the year was not thought of, and the rules will say that the day is still to come.
 */
function dayOfYear(month: number, day: number, { today, terms, tense }: DateContext): string | undefined {
  const year = yearOf(today)
  if (tense === 'ahead') return nextOfYear(month, day, today)
  const days = [year - 4, year - 3, year - 2, year - 1, year, year + 1].flatMap(
    (each) => existing(each, month, day) ?? [],
  )
  const last = days.findLast((date) => date <= today)
  const next = days.find((date) => date > today)
  if (!last || !next) return last ?? next
  const term = latestTerm(terms, today)
  if (daysBetween(last, today) <= longAgo || (term && last >= term.firstDay)) return last
  return term && next <= term.lastDay ? next : last
}

/** The leap day comes every four years, at times every eight. */
function nextOfYear(month: number, day: number, today: string): string | undefined {
  return [0, 1, 2, 3, 4, 5, 6, 7, 8]
    .map((years) => existing(yearOf(today) + years, month, day))
    .find((date) => date !== undefined && date >= today)
}

function dayOfMonth(
  month: string | undefined,
  day: number,
  { today, tense }: DateContext,
): string | undefined {
  if (day < 1 || day > 31) return undefined
  const [year, thisMonth] = [yearOf(today), Number(today.slice(5, 7))]
  const inMonth = (months: number): string | undefined => {
    const index = year * 12 + thisMonth - 1 + months
    return existing(Math.floor(index / 12), (index % 12) + 1, day)
  }
  if (month?.startsWith('上')) return inMonth(-1)
  if (month?.startsWith('下')) return inMonth(1)
  if (month) return inMonth(0)
  if (tense === 'ahead') return [0, 1, 2].map(inMonth).find((date) => date !== undefined && date >= today)
  return [0, -1, -2].map(inMonth).find((date) => date !== undefined && date <= today)
}
