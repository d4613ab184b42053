import { addDays, weekday, yearOf } from '../dates.ts'
import type { DateContext, DateForm } from './date-form.ts'

/** The festivals whose days are fixed; for the others the words alone do not say which make-up day is meant. */
const festivals: Readonly<Record<string, string>> = {
  元旦: '01-01',
  五一: '05-01',
  劳动节: '05-01',
  国庆节: '10-01',
  国庆: '10-01',
}

/** How far from the festival, and from today, a make-up day is looked for. */
const nearFestival = 21
const nearToday = 120

/** 国庆后补班那个周六, 调休那个周日 — a weekend day on which lessons were taught. */
export const makeUpDates: readonly DateForm[] = [
  {
    pattern: new RegExp(
      String.raw`(?<festival>${Object.keys(festivals).join('|')})(?<side>前|后)?的?\s*(?:补班|补课|调休)(?:上班|上课)?的?(?:[那这]个?)?(?:天|(?:周|星期|礼拜)(?<weekday>[六日天]))?`,
      'gu',
    ),
    resolve: ({ festival, side, weekday: name }, context) =>
      nearestTo(festivals[festival ?? ''] ?? '', side, onWeekday(name), context),
  },
  {
    pattern:
      /(?:补班|调休)(?:上班|上课)?的?(?:(?:[那这]个?)?(?:周|星期|礼拜)(?<weekday>[六日天])|[那这]一?天|当天)/gu,
    resolve: ({ weekday: name }, context) =>
      makeUpDays(addDays(context.today, -nearToday), context.today, context).findLast(onWeekday(name)),
  },
]

function onWeekday(name: string | undefined): (date: string) => boolean {
  const wanted = name === '六' ? 6 : 7
  return (date) => name === undefined || weekday(date) === wanted
}

function nearestTo(
  festival: string,
  side: string | undefined,
  wanted: (date: string) => boolean,
  context: DateContext,
): string | undefined {
  const thisYear = `${String(yearOf(context.today)).padStart(4, '0')}-${festival}`
  const day =
    thisYear <= addDays(context.today, nearFestival)
      ? thisYear
      : `${String(yearOf(context.today) - 1).padStart(4, '0')}-${festival}`
  const before = makeUpDays(addDays(day, -nearFestival), day, context).findLast(wanted)
  const after = makeUpDays(day, addDays(day, nearFestival), context).find(wanted)
  if (side === '前') return before
  return side === '后' ? after : (after ?? before)
}

function makeUpDays(from: string, to: string, { calendar }: DateContext): string[] {
  const days: string[] = []
  if (!calendar) return days
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (calendar.kindOf(day) === 'make_up_day') days.push(day)
  }
  return days
}
