import { numberOf, numberPattern } from '../../reading/number-words.ts'
import { spanOf } from '../../reading/sheet.ts'
import type { Found } from './sheet.ts'

const half = String.raw`半个?(?:小时|钟头)`
const counted = String.raw`(?<count>${numberPattern})\s*个?\s*(?<half>半)?\s*(?<unit>分钟|刻钟|小时|钟头|天|周|星期)`
const ahead = new RegExp(String.raw`提前\s*(?:${half}|${counted})(?:来?(?=提醒))?`, 'u')
const later = new RegExp(
  String.raw`(?:(?:再)?过\s*)?(?:${half}|${counted})\s*(?:之|以)?后|(?:再)?过\s*(?:${half}|${counted.replaceAll('?<', '?<past_')})`,
  'u',
)
const soon = /(?:过)?一会儿|等(?:一)?会儿?|晚点儿?|稍后|\blater\b/iu
const english = /\bin\s+(?<count>\d{1,3}|an?|half an)\s+(?<unit>minute|hour|day|week)s?\b/iu
const englishAhead =
  /\b(?<count>\d{1,3}|an?|half an)\s+(?<unit>minute|hour|day|week)s?\s+(?:ahead|before|early)\b/iu

const minutesOf: Readonly<Record<string, number>> = {
  分钟: 1,
  minute: 1,
  刻钟: 15,
  小时: 60,
  钟头: 60,
  hour: 60,
  天: 1440,
  day: 1440,
  周: 10_080,
  星期: 10_080,
  week: 10_080,
}

/** A length of time; one of whole days is told apart, because it has an hour of its own. */
export interface Length {
  readonly minutes: number
  readonly wholeDays: boolean
}

/** 提前半小时, 提前一天, 30 minutes before. */
export function findAhead(open: string): Found<Length> | undefined {
  return lengthIn(ahead.exec(open) ?? englishAhead.exec(open))
}

/** 半小时后, 过两天, in 30 minutes; 等会儿 is an hour. */
export function findLater(open: string): Found<Length> | undefined {
  const found = lengthIn(later.exec(open) ?? english.exec(open))
  if (found) return found
  const match = soon.exec(open)
  return match ? { spans: [spanOf(match)], value: { minutes: 60, wholeDays: false } } : undefined
}

function lengthIn(match: RegExpExecArray | null): Found<Length> | undefined {
  if (!match) return undefined
  const groups = match.groups ?? {}
  const words = groups['count'] ?? groups['past_count']
  const unit = (groups['unit'] ?? groups['past_unit'] ?? '小时').toLowerCase()
  const isHalf = groups['half'] !== undefined || groups['past_half'] !== undefined
  const count = countOf(words) + (isHalf ? 0.5 : 0)
  const minutes = Math.round(count * (minutesOf[unit] ?? 0))
  if (minutes <= 0 || minutes > 1440 * 400) return undefined
  return {
    spans: [spanOf(match)],
    value: { minutes, wholeDays: minutes % 1440 === 0 && /[天周期]|day|week/u.test(unit) },
  }
}

function countOf(words: string | undefined): number {
  if (words === undefined || /half/iu.test(words)) return 0.5
  return /^an?$/iu.test(words) ? 1 : (numberOf(words) ?? 0)
}
