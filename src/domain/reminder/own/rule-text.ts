import { isDate, weekdaySchema, type Weekday } from '../../dates.ts'
import type { DayOfMonth, Recurrence, TermWeeks } from './recurrence.ts'

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/**
 * A recurrence in the words of RFC 5545 (RRULE, RDATE): `FREQ=MONTHLY;BYDAY=1MO`. A day that a month does not have is
 * its last one, which is RFC 7529's `SKIP=BACKWARD`. Weeks of a term are no part of it: `FREQ=X-TERM;X-WEEK=8;BYDAY=MO`.
 */
export function ruleText(rule: Recurrence): string {
  if (rule.kind === 'dates') return `RDATE=${rule.dates.join(',')}`
  if (rule.kind === 'daily') return `FREQ=DAILY${every(rule.interval)}`
  if (rule.kind === 'weekly') return `FREQ=WEEKLY${every(rule.interval)};BYDAY=${daysText(rule.weekdays)}`
  if (rule.kind === 'monthly') return `FREQ=MONTHLY${every(rule.interval)};${monthText(rule.on)}`
  if (rule.kind === 'yearly') return `FREQ=YEARLY;BYMONTH=${rule.months.join(',')};${monthText(rule.on)}`
  return `FREQ=X-TERM;X-WEEK=${weeksText(rule.weeks)};BYDAY=${daysText(rule.weekdays)}`
}

const every = (interval: number) => (interval === 1 ? '' : `;INTERVAL=${interval}`)
const daysText = (days: readonly Weekday[]) => days.map((day) => names[day - 1]).join(',')
const weeksText = (weeks: TermWeeks) => (typeof weeks === 'string' ? weeks.toUpperCase() : weeks.join(','))

function monthText(on: readonly DayOfMonth[]): string {
  const nths = on.flatMap((one) => ('nth' in one ? [`${one.nth}${names[one.weekday - 1] ?? ''}`] : []))
  if (nths.length > 0) return `BYDAY=${nths.join(',')}`
  const days = on.flatMap((one) => ('day' in one ? [one.day] : []))
  return `BYMONTHDAY=${days.join(',')}${days.some((day) => day > 28) ? ';SKIP=BACKWARD' : ''}`
}

/** Undefined for what `ruleText` never writes. */
export function parseRule(text: string): Recurrence | undefined {
  const parts = new Map(text.split(';').map((part) => splitPart(part)))
  const dates = listOf(parts.get('RDATE'))
  const rule = dates.length > 0 ? onDates(dates) : fromParts(parts)
  return rule && ruleText(rule) === text ? rule : undefined
}

function splitPart(part: string): [name: string, value: string] {
  const at = part.indexOf('=')
  return [part.slice(0, Math.max(0, at)), part.slice(at + 1)]
}

function onDates(dates: readonly string[]): Recurrence | undefined {
  return dates.every(isDate) ? { kind: 'dates', dates } : undefined
}

function fromParts(parts: ReadonlyMap<string, string>): Recurrence | undefined {
  const interval = Number(parts.get('INTERVAL') ?? '1')
  if (!isBetween(interval, 1, 999)) return undefined
  const frequency = parts.get('FREQ') ?? ''
  if (frequency === 'DAILY') return { kind: 'daily', interval }
  if (frequency === 'MONTHLY' || frequency === 'YEARLY') return inMonths(parts, frequency, interval)
  const weekdays = weekdaysIn(parts.get('BYDAY'))
  if (weekdays.length === 0) return undefined
  if (frequency === 'WEEKLY') return { kind: 'weekly', interval, weekdays }
  return frequency === 'X-TERM' ? inTerm(parts.get('X-WEEK') ?? '', weekdays) : undefined
}

function inMonths(
  parts: ReadonlyMap<string, string>,
  frequency: 'MONTHLY' | 'YEARLY',
  interval: number,
): Recurrence | undefined {
  const on = daysIn(parts)
  if (on.length === 0) return undefined
  if (frequency === 'MONTHLY') return { kind: 'monthly', interval, on }
  const months = numbersIn(parts.get('BYMONTH'), 1, 12)
  return months.length > 0 ? { kind: 'yearly', months, on } : undefined
}

function inTerm(words: string, weekdays: readonly Weekday[]): Recurrence | undefined {
  if (words === 'ODD' || words === 'EVEN') {
    return { kind: 'term', weeks: words === 'ODD' ? 'odd' : 'even', weekdays }
  }
  const weeks = numbersIn(words, 1, 60)
  return weeks.length > 0 ? { kind: 'term', weeks, weekdays } : undefined
}

function daysIn(parts: ReadonlyMap<string, string>): readonly DayOfMonth[] {
  const days = listOf(parts.get('BYMONTHDAY')).map(Number)
  if (days.length > 0) {
    return days.every((day) => day === -1 || isBetween(day, 1, 31)) ? days.map((day) => ({ day })) : []
  }
  const found = listOf(parts.get('BYDAY')).flatMap((word) => nthDay(word) ?? [])
  return found.length === listOf(parts.get('BYDAY')).length ? found : []
}

const nths = [1, 2, 3, 4, 5, -1] as const

function nthDay(word: string): DayOfMonth | undefined {
  const [, count, name = ''] = /^(-?\d)([A-Z]{2})$/.exec(word) ?? []
  const nth = nths.find((one) => one === Number(count))
  const weekday = weekdayOf(name)
  return nth === undefined || weekday === undefined ? undefined : { nth, weekday }
}

function weekdaysIn(words: string | undefined): readonly Weekday[] {
  const found = listOf(words).map(weekdayOf)
  const days = found.filter((day) => day !== undefined)
  return days.length === found.length ? days : []
}

function weekdayOf(name: string): Weekday | undefined {
  return weekdaySchema.safeParse(names.findIndex((one) => one === name) + 1).data
}

function numbersIn(words: string | undefined, least: number, most: number): readonly number[] {
  const found = listOf(words).map(Number)
  return found.every((one) => isBetween(one, least, most)) ? found : []
}

const listOf = (words: string | undefined): readonly string[] =>
  words === undefined || words === '' ? [] : words.split(',')
const isBetween = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most
