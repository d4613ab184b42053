import type { DateContext, DateForm } from './date-form.ts'
import { makeUpDates } from './make-up-dates.ts'
import { numericDates } from './numeric-dates.ts'
import type { Reader } from './reader.ts'
import { relativeDates } from './relative-dates.ts'
import { blank, spanOf, type Span } from './sheet.ts'

/** In order of how exact they are; a form that could be a part of another one comes after it. */
const forms: readonly DateForm[] = [...numericDates, ...makeUpDates, ...relativeDates]

/** What is said on top of the day: 11月18号（周三）, 9月20号调休那天. */
const weekdayBehind = /^\s*\(?(?:(?:周|星期|礼拜)[一二三四五六日天]|(?:补班|调休)(?:上班|上课)?(?:那天)?)\)?/u
const labelBefore = /(?:听课)?(?:日期|时间)\s*:?\s*$/u

/** The first day a text names. */
export function findDate(text: string, context: DateContext): { span: Span; date: string } | undefined {
  let rest = text
  for (const form of forms) {
    for (const match of rest.matchAll(form.pattern)) {
      const day = form.resolve(match.groups ?? {}, context)
      if (day) return { span: withLabels(text, match), date: day }
      // What was meant for one day and is none is not a part of another: 2月30号 is not the 30th of this month.
      rest = blank(rest, spanOf(match))
    }
  }
  return undefined
}

function withLabels(text: string, match: RegExpExecArray): Span {
  const end = match.index + match[0].length
  const label = labelBefore.exec(text.slice(0, match.index))?.[0].length ?? 0
  const behind = weekdayBehind.exec(text.slice(end))?.[0].length ?? 0
  return { from: match.index - label, to: end + behind }
}

/** 日期 — the day of the lesson, looked for backwards. */
export const date: Reader = {
  slot: 'date',
  read({ open }, { today, terms, calendar, firstWeekday }) {
    const found = findDate(open, { today, terms, calendar, firstWeekday })
    return found && { takes: [found.span], draft: { date: found.date } }
  },
}
