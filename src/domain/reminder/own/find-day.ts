import { addDays, addMonths, lastOfMonth, weekday, yearOf } from '../../dates.ts'
import { findDate } from '../../reading/date.ts'
import type { DateContext } from '../../reading/date-form.ts'
import { numberOf, numberPattern } from '../../reading/number-words.ts'
import { spanOf } from '../../reading/sheet.ts'
import { dateInWeek, latestTerm, nextTerm, weekdayNear } from '../../weeks.ts'
import { findEnglishDay } from './find-english-day.ts'
import type { Found } from './sheet.ts'

type Groups = Readonly<Record<string, string | undefined>>
type Form = readonly [RegExp, (groups: Groups, context: DateContext) => string | undefined]

/** What is only said of days to come. A form that could be a part of another one comes after it. */
const forms: readonly Form[] = [
  [/大后天/u, (_, { today }) => addDays(today, 3)],
  [new RegExp(String.raw`(?<months>${numberPattern})个月(?:之|以)?后`, 'u'), inMonths],
  [/(?<which>下个?|本|这个?)?月(?:底|末)/u, ({ which }, context) => endOfMonth(which, context)],
  [new RegExp(String.raw`(?<month>${numberPattern})月(?:底|末)`, 'u'), endOfNamed],
  [/(?:今年)?年(?:底|末)/u, (_, { today }) => `${String(yearOf(today)).padStart(4, '0')}-12-31`],
  [/(?<which>下|这|本)?个?周末/u, weekend],
  [
    new RegExp(
      String.raw`第(?<week>${numberPattern})(?:教学)?周(?!\s*的?\s*(?:周|星期|礼拜)?[一二三四五六日天])`,
      'u',
    ),
    mondayOf,
  ],
]

/** The day a sentence names, looked for ahead. */
export function findDay(open: string, context: Omit<DateContext, 'tense'>): Found<string> | undefined {
  for (const [pattern, resolve] of endsFirst(open)) {
    const match = pattern.exec(open)
    const date = match ? resolve(match.groups ?? {}, context) : undefined
    if (match && date !== undefined) return { spans: [spanOf(match)], value: date }
  }
  const found = findDate(open, { ...context, tense: 'ahead' })
  if (found) return { spans: [found.span], value: found.date }
  return findEnglishDay(open, context)
}

/** 12月底 is read before 月底. */
function endsFirst(open: string): readonly Form[] {
  const named = forms[3]
  return named && /[\d一二三四五六七八九十]月(?:底|末)/u.test(open) ? [named, ...forms] : forms
}

function inMonths({ months }: Groups, { today }: DateContext): string {
  return addMonths(today, numberOf(months ?? '') ?? 0)
}

function endOfMonth(which: string | undefined, { today }: DateContext): string {
  const day = which?.startsWith('下') === true ? addMonths(`${today.slice(0, 8)}01`, 1) : today
  return lastOfMonth(yearOf(day), Number(day.slice(5, 7)))
}

function endOfNamed({ month }: Groups, { today }: DateContext): string | undefined {
  const number = numberOf(month ?? '') ?? 0
  if (number < 1 || number > 12) return undefined
  const here = lastOfMonth(yearOf(today), number)
  return here < today ? lastOfMonth(yearOf(today) + 1, number) : here
}

function weekend({ which }: Groups, { today }: DateContext): string {
  const weeks = which === '下' ? 1 : 0
  const saturday = weekdayNear(today, 6, { firstWeekday: 1, weeks })
  return saturday < today && weekday(today) === 7 ? today : saturday
}

/** A teaching week is its first day of lessons. */
function mondayOf({ week }: Groups, { today, terms, firstWeekday = 1 }: DateContext): string | undefined {
  const number = numberOf(week ?? '') ?? 0
  for (const term of [latestTerm(terms, today), nextTerm(terms, today)]) {
    const day = term && dateInWeek(term, number, 1, firstWeekday)
    if (day !== undefined && day >= today) return day
  }
  return undefined
}
