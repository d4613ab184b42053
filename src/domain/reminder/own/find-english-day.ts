import { addDays, isDate, weekdaySchema, yearOf, type Weekday } from '../../dates.ts'
import type { DateContext } from '../../reading/date-form.ts'
import { spanOf } from '../../reading/sheet.ts'
import { weekdayNear } from '../../weeks.ts'
import type { Found } from './sheet.ts'

export const englishWeekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?'
export const englishMonth =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

export function englishWeekdayOf(name: string): Weekday | undefined {
  return weekdaySchema.safeParse(weekdays.indexOf(name.toLowerCase().slice(0, 3)) + 1).data
}

export function englishMonthOf(name: string): number {
  return months.indexOf(name.toLowerCase().slice(0, 3)) + 1
}

const relative = /\b(?:on\s+)?(?<name>today|tonight|tomorrow|the day after tomorrow)\b/iu
const near = new RegExp(String.raw`\b(?:on\s+)?(?<next>next\s+)?(?<day>${englishWeekday})\b`, 'iu')
const monthFirst = new RegExp(
  String.raw`\b(?:on\s+)?(?<month>${englishMonth})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\b`,
  'iu',
)
const dayFirst = new RegExp(
  String.raw`\b(?:on\s+)?(?:the\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>${englishMonth})\b`,
  'iu',
)

/** tomorrow, next Wednesday, on 30 November; always ahead. */
export function findEnglishDay(
  open: string,
  { today }: Pick<DateContext, 'today'>,
): Found<string> | undefined {
  return findRelative(open, today) ?? findNamed(open, today) ?? findWeekday(open, today)
}

function findRelative(open: string, today: string): Found<string> | undefined {
  const match = relative.exec(open)
  return match
    ? { spans: [spanOf(match)], value: addDays(today, daysAway(match.groups?.['name'])) }
    : undefined
}

function findNamed(open: string, today: string): Found<string> | undefined {
  const match = monthFirst.exec(open) ?? dayFirst.exec(open)
  const date = match ? ahead(match.groups ?? {}, today) : undefined
  return match && date !== undefined ? { spans: [spanOf(match)], value: date } : undefined
}

function findWeekday(open: string, today: string): Found<string> | undefined {
  const match = near.exec(open)
  const day = englishWeekdayOf(match?.groups?.['day'] ?? '')
  if (!match || day === undefined) return undefined
  const here = weekdayNear(today, day, { firstWeekday: 1 })
  const isNext = match.groups?.['next'] !== undefined
  return { spans: [spanOf(match)], value: isNext || here < today ? addDays(here, 7) : here }
}

function daysAway(name = ''): number {
  if (/after/iu.test(name)) return 2
  return /tomorrow/iu.test(name) ? 1 : 0
}

function ahead(groups: Readonly<Record<string, string | undefined>>, today: string): string | undefined {
  const month = String(englishMonthOf(groups['month'] ?? '')).padStart(2, '0')
  const day = (groups['day'] ?? '').padStart(2, '0')
  return [0, 1, 2, 3, 4]
    .map((years) => `${yearOf(today) + years}-${month}-${day}`)
    .find((date) => isDate(date) && date >= today)
}
