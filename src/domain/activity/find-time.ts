import { numberOf, numberPattern } from '../reading/number-words.ts'
import type { Span } from '../reading/sheet.ts'

const clock = new RegExp(
  String.raw`(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上)?\s*(?:(?<!\d)(?<h>\d{1,2}):(?<m>[0-5]\d)(?!\d)|(?<hour>(?<!\d)${numberPattern})[点时](?!间)(?:(?<half>半)|(?<quarter>[一三])刻|(?<minute>[0-5]?\d)分?)?)`,
  'u',
)
const until = /^\s*(?:-|—|–|~|到|至)\s*/u

const quarters: Readonly<Record<string, number>> = { 一: 15, 三: 45 }

interface Clock {
  readonly span: Span
  readonly minutes: number
  readonly part: string | undefined
}

/**
 * The time of day a text names, as `14:00` or `14:00-16:30`. What is said of an hour without a part of the day is meant
 * as schools mean it: two is in the afternoon, nine is in the morning. The text is folded to half width.
 */
export function findTime(text: string): { readonly span: Span; readonly time: string } | undefined {
  const first = clockIn(text, 0)
  if (!first) return undefined
  const between = until.exec(text.slice(first.span.to))?.[0].length
  const second = between === undefined ? undefined : clockIn(text, first.span.to + between, first)
  const isNext = second !== undefined && second.span.from === first.span.to + (between ?? 0)
  if (!isNext) return { span: first.span, time: written(first.minutes) }
  // An end before the beginning is none.
  const end = second.minutes > first.minutes ? `-${written(second.minutes)}` : ''
  return { span: { from: first.span.from, to: second.span.to }, time: `${written(first.minutes)}${end}` }
}

function clockIn(text: string, from: number, before?: Clock): Clock | undefined {
  const found = clock.exec(text.slice(from))
  const groups: Groups = found?.groups ?? {}
  const said = numberOf(groups['hour'] ?? groups['h'] ?? '')
  if (!found || said === undefined || said > 24) return undefined
  const part = groups['part'] ?? before?.part
  const at = from + found.index
  const start = at + (found[0].length - found[0].trimStart().length)
  const hours = groups['h']?.startsWith('0') === true ? said : ofDay(said, part)
  return { span: { from: start, to: at + found[0].length }, minutes: hours * 60 + pastHour(groups), part }
}

type Groups = Readonly<Record<string, string | undefined>>

function pastHour({ m, half, quarter, minute }: Groups): number {
  if (half !== undefined) return 30
  return quarter === undefined ? Number(m ?? minute ?? 0) : (quarters[quarter] ?? 0)
}

function ofDay(hour: number, part: string | undefined): number {
  if (hour >= 13) return hour
  if (part === undefined) return hour < 7 && hour > 0 ? hour + 12 : hour
  const late = part === '下午' || part === '傍晚' || part === '晚上' || (part === '中午' && hour < 4)
  return late && hour < 12 ? hour + 12 : hour
}

function written(minutes: number): string {
  return [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
