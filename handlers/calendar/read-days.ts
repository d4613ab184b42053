import type { Ask } from '#src/bot/ask.ts'
import { addDays, daysBetween, weekdaySchema, type Weekday } from '#src/domain/dates.ts'
import { findDate } from '#src/domain/reading/date.ts'
import { refusal } from '#src/failure.ts'
import type { DaysWanted } from '#src/usecases/calendar/set-days.ts'

const cancels = /^\s*(?:取消|删除|撤销|恢复|cancel|remove)\s*|\s*(?:取消|删除|恢复|cancel|remove)\s*$/iu
/** After the day, so that 上周三 in front of all is a day and behind one is whose lessons are taught. */
const lessons =
  /(?:(?:上|按照?|补|用)+\s*(?:周|星期|礼拜)(?<taught>[一二三四五六日天])(?:的?(?:课表|课程表|课程|课))?|(?:周|星期|礼拜)(?<own>[一二三四五六日天])的?(?:课表|课程表|课程|课)|(?:work\s+)?(?:with\s+|as\s+)?(?<english>mon|tue|wed|thu|fri|sat|sun)[a-z]*(?:'s)?(?:\s+(?:timetable|lessons|classes))?)/giu
const off = /放假|休息|停课|不上课|\boff\b|\bholiday\b/iu
const work = /(?:调休|补班)?上班|(?:补|上)课|补班|调休|\bwork(?:ing)?(?: day)?\b/iu

const chinese = ['一', '二', '三', '四', '五', '六', '日']
const english = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** 2026-10-10 上周三的课, 12.24 到 12.26 放假 校运会, 取消 2026-12-25. Looked for ahead. */
export function readDays(ask: Ask, words: string): DaysWanted {
  if (cancels.test(words)) return readCancelled(ask, words.replace(cancels, ' '), words)
  const what = readWhat(words)
  if (!what) throw refusal('holiday.wrong', { words })
  const { dates, rest } = readDates(ask, what.rest, words)
  return { dates, kind: what.kind, timetableOf: what.timetableOf, note: rest.slice(0, 40) }
}

/** One day and nothing else: a question. */
export function readDay(ask: Ask, words: string): string | undefined {
  const found = dateAhead(ask, words, ask.today)
  return found && found.rest === '' ? found.date : undefined
}

function readCancelled(ask: Ask, words: string, all: string): DaysWanted {
  const ahead = readDates(ask, words, all).dates
  const own = new Set(ask.consortium.ownDays.map(({ date }) => date))
  // What is taken back may lie behind, when its year was not said.
  const behind = findDate(words.trim(), contextOf(ask, ask.today, 'behind'))?.date
  const dates =
    behind !== undefined && own.has(behind) && !ahead.some((date) => own.has(date)) ? [behind] : ahead
  return { dates, kind: 'asPublished', timetableOf: undefined, note: '' }
}

function readWhat(words: string) {
  const taught = [...words.matchAll(lessons)].findLast(({ index }) => words.slice(0, index).trim() !== '')
  if (taught) {
    const rest = `${words.slice(0, taught.index)} ${words.slice(taught.index + taught[0].length)}`
    return { kind: 'work', timetableOf: weekdayOf(taught.groups), rest: rest.replace(work, ' ') } as const
  }
  if (off.test(words)) return { kind: 'off', timetableOf: undefined, rest: words.replace(off, ' ') } as const
  if (work.test(words))
    return { kind: 'work', timetableOf: undefined, rest: words.replace(work, ' ') } as const
  return undefined
}

function weekdayOf(groups: Readonly<Record<string, string>> | undefined): Weekday {
  const name = (groups?.['taught'] ?? groups?.['own'] ?? groups?.['english'] ?? '').toLowerCase()
  const index = Math.max(chinese.indexOf(name.replace('天', '日')), english.indexOf(name))
  return weekdaySchema.parse(index + 1)
}

const until = /^\s*(?:到|至|~|～|—|–|-|to\b)\s*/iu

function readDates(ask: Ask, text: string, words: string) {
  const first = dateAhead(ask, text, ask.today)
  if (!first) throw refusal('holiday.wrongDate', { words })
  const second = until.test(first.rest)
    ? dateAhead(ask, first.rest.replace(until, ''), first.date)
    : undefined
  const { date: last, rest } = second ?? first
  const length = daysBetween(first.date, last)
  const tooFar = Math.abs(daysBetween(ask.today, first.date)) > 500
  if (length < 0 || length > 30 || tooFar) throw refusal('holiday.wrongRange')
  return { dates: Array.from({ length: length + 1 }, (_, index) => addDays(first.date, index)), rest }
}

/** The day a text begins with, and what follows it. */
function dateAhead(ask: Ask, text: string, from: string) {
  const trimmed = text.trim()
  const found = findDate(trimmed, contextOf(ask, from, 'ahead'))
  if (!found || found.span.from !== 0) return undefined
  return { date: found.date, rest: trimmed.slice(found.span.to).trim() }
}

function contextOf({ consortium, rules }: Ask, today: string, tense: 'ahead' | 'behind') {
  const { terms, firstWeekday } = consortium
  return { today, terms, firstWeekday, tense, calendar: rules.calendar }
}
