import type { WorkCalendar } from '../../calendar.ts'
import { addDays, daysBetween, instantAt, lastOfMonth, localDate, weekday, yearOf } from '../../dates.ts'
import { teachingWeekOn, weekdayNear, type FirstWeekday } from '../../weeks.ts'
import type { Term } from '../../term.ts'
import type { DayOfMonth, OwnSchedule, Recurrence, TermWeeks } from './recurrence.ts'

/** What a day is like: working or not, and in which teaching week. */
export interface Days {
  readonly calendar: WorkCalendar
  readonly terms: readonly Term[]
  readonly firstWeekday: FirstWeekday
  readonly zone: string
}

/** Beyond this nothing is looked for: every eighth year may lack its leap day. */
const farthest = 366 * 9
/** A calendar that has no working day at all has no next one. */
const longestBreak = 366

/**
 * The first instant after another one at which it comes; none where nothing more comes that is known, such as in terms
 * nobody has entered yet. Pure, and in the consortium's zone alone.
 */
export function nextOccurrence(schedule: OwnSchedule, after: Date, days: Days): Date | undefined {
  const { rule, aheadMinutes } = schedule
  const aheadMs = aheadMinutes * 60_000
  const since = new Date(after.getTime() + aheadMs)
  const from = localDate(since, days.zone)
  const start = latest(schedule.startsOn, moved(addDays(from, -1), 'before', days))
  const end = rule.kind === 'term' ? lastKnown(days.terms) : undefined
  for (const day of candidates(rule, start)) {
    if (end !== undefined && day > end) break
    const matches = day >= schedule.startsOn && isOn(day, schedule, days)
    const on = matches ? moved(day, schedule.onDayOff, days) : undefined
    if (on === undefined) continue
    const at = instantAt(on, schedule.time, days.zone)
    if (at > since) return new Date(at.getTime() - aheadMs)
  }
  return undefined
}

/** The next ones, at most so many. */
export function nextOccurrences(
  schedule: OwnSchedule,
  after: Date,
  { count, ...days }: Days & { readonly count: number },
): readonly Date[] {
  const found: Date[] = []
  let last: Date | undefined = after
  while (found.length < count) {
    last = nextOccurrence(schedule, last, days)
    if (!last) break
    found.push(last)
  }
  return found
}

/** Beyond it no week of a term is known. */
function lastKnown(terms: readonly Term[]): string {
  return (
    terms
      .map(({ lastDay }) => lastDay)
      .toSorted()
      .at(-1) ?? ''
  )
}

const latest = (one: string, other: string) => (one > other ? one : other)

/** Where a day goes that is none on which people work; undefined where it is left out. */
function moved(day: string, how: OwnSchedule['onDayOff'], { calendar }: Days): string | undefined
function moved(day: string, how: 'before', days: Days): string
function moved(day: string, how: OwnSchedule['onDayOff'], { calendar }: Days): string | undefined {
  if (how === 'keep' || calendar.isWorkingDay(day)) return day
  if (how === 'skip') return undefined
  let found = day
  for (let step = 0; step < longestBreak; step += 1) {
    found = addDays(found, how === 'next' ? 1 : -1)
    if (calendar.isWorkingDay(found)) return found
  }
  return day
}

function* candidates(rule: Recurrence, start: string): Generator<string> {
  if (rule.kind === 'dates') {
    // A day that was moved to a later one stands before it.
    yield* rule.dates
    return
  }
  for (let step = 0; step <= farthest; step += 1) yield addDays(start, step)
}

function isOn(day: string, { rule, startsOn }: OwnSchedule, days: Days): boolean {
  if (rule.kind === 'dates') return true
  if (rule.kind === 'daily') return daysBetween(startsOn, day) % rule.interval === 0
  if (rule.kind === 'weekly') {
    return rule.weekdays.includes(weekday(day)) && weeksBetween(startsOn, day) % rule.interval === 0
  }
  if (rule.kind === 'monthly') {
    return isAmong(day, rule.on) && (monthOf(day) - monthOf(startsOn)) % rule.interval === 0
  }
  if (rule.kind === 'yearly') return rule.months.includes(Number(day.slice(5, 7))) && isAmong(day, rule.on)
  return rule.weekdays.includes(weekday(day)) && isInWeek(teachingWeekOn(days, day), rule.weeks)
}

/** Weeks are counted from Monday to Sunday, as RFC 5545 does where nothing else is said. */
function weeksBetween(from: string, to: string): number {
  return daysBetween(mondayOf(from), mondayOf(to)) / 7
}

const mondayOf = (day: string) => weekdayNear(day, 1, { firstWeekday: 1 })

const monthOf = (day: string) => yearOf(day) * 12 + Number(day.slice(5, 7))

function isInWeek(week: number | undefined, weeks: TermWeeks): boolean {
  if (week === undefined) return false
  if (weeks === 'odd' || weeks === 'even') return (week % 2 === 1) === (weeks === 'odd')
  return weeks.includes(week)
}

function isAmong(day: string, on: readonly DayOfMonth[]): boolean {
  const last = Number(lastOfMonth(yearOf(day), Number(day.slice(5, 7))).slice(8))
  const dayOfMonth = Number(day.slice(8))
  return on.some((one) => {
    if ('day' in one) return dayOfMonth === (one.day === -1 ? last : Math.min(one.day, last))
    if (weekday(day) !== one.weekday) return false
    if (one.nth === -1) return dayOfMonth + 7 > last
    return Math.ceil(dayOfMonth / 7) === one.nth
  })
}
