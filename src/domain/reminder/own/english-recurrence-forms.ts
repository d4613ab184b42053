import type { Weekday } from '../../dates.ts'
import { englishMonth, englishMonthOf, englishWeekday, englishWeekdayOf } from './find-english-day.ts'
import type { RecurrenceForm, Recurring } from './recurrence-forms.ts'

const list = String.raw`(?<list>${englishWeekday}s?(?:\s*(?:,|and|&)\s*${englishWeekday}s?)*)`
const nth = String.raw`(?<nth>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)`

/** every Monday and Thursday, every other Wednesday, first Monday of every month, on the 25th of every month … */
export const englishRecurrenceForms: readonly RecurrenceForm[] = [
  {
    pattern: new RegExp(
      String.raw`\b(?:on\s+)?(?:the\s+|every\s+)?${nth}\s+(?<day>${englishWeekday})\s+of\s+(?:the|every|each)\s+month\b`,
      'iu',
    ),
    resolve: ({ nth: which, day }) => nthOfMonth(which, day),
  },
  {
    pattern:
      /\b(?:every|each)\s+month\s+on\s+the\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\b|\b(?:on\s+)?the\s+(?<other>\d{1,2})(?:st|nd|rd|th)?\s+of\s+(?:every|each)\s+month\b/iu,
    resolve: ({ day, other }) => onDay(Number(day ?? other)),
  },
  {
    pattern: /\b(?:on\s+)?the\s+last\s+day\s+of\s+(?:the|every|each)\s+month\b/iu,
    resolve: () => onDay(-1),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:every|each)\s+year\s+on\s+(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>${englishMonth})|(?<month2>${englishMonth})\s+(?<day2>\d{1,2})(?:st|nd|rd|th)?)\b`,
      'iu',
    ),
    resolve: ({ day, month, month2, day2 }) => onYearDay(month ?? month2 ?? '', Number(day ?? day2)),
  },
  {
    pattern:
      /\b(?:every|each)\s+(?:weekday|working day|workday|school day)\b|\bon\s+(?:weekdays|working days)\b/iu,
    resolve: () => ({ rule: { kind: 'daily', interval: 1 }, onDayOff: 'skip' }),
  },
  {
    pattern: new RegExp(String.raw`\bevery\s+(?:other|second)\s+${list}`, 'iu'),
    resolve: ({ list: days }) => weekly(2, days),
  },
  {
    pattern: new RegExp(String.raw`\b(?:every|each|weekly\s+on)\s+${list}`, 'iu'),
    resolve: ({ list: days }) => weekly(1, days),
  },
  {
    pattern: /\b(?:every|each)\s+day\b|\bdaily\b/iu,
    resolve: () => ({ rule: { kind: 'daily', interval: 1 } }),
  },
]

const counts: readonly (readonly [RegExp, 1 | 2 | 3 | 4 | 5 | -1])[] = [
  [/first|1st/iu, 1],
  [/second|2nd/iu, 2],
  [/third|3rd/iu, 3],
  [/fourth|4th/iu, 4],
  [/fifth|5th/iu, 5],
  [/last/iu, -1],
]

function nthOfMonth(which = '', day = ''): Recurring | undefined {
  const count = counts.find(([pattern]) => pattern.test(which))?.[1]
  const weekday = englishWeekdayOf(day)
  if (count === undefined || weekday === undefined) return undefined
  return { rule: { kind: 'monthly', interval: 1, on: [{ nth: count, weekday }] } }
}

function onDay(day: number): Recurring | undefined {
  if (day > 31 || day === 0) return undefined
  return { rule: { kind: 'monthly', interval: 1, on: [{ day }] } }
}

function onYearDay(month: string, day: number): Recurring | undefined {
  const number = englishMonthOf(month)
  if (number < 1 || day < 1 || day > 31) return undefined
  return { rule: { kind: 'yearly', months: [number], on: [{ day }] } }
}

function weekly(interval: number, words = ''): Recurring | undefined {
  const days = words.split(/,|and|&|\s/iu).flatMap((word) => englishWeekdayOf(word) ?? [])
  const weekdays: readonly Weekday[] = [...new Set(days)].toSorted((a, b) => a - b)
  return weekdays.length > 0 ? { rule: { kind: 'weekly', interval, weekdays } } : undefined
}
