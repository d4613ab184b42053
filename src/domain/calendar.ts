import { z } from 'zod'
import { addDays, dateSchema, weekday, yearOf, type Weekday } from './dates.ts'

/** One year of public holidays as published: days off, and weekend days on which people work (调休). */
export const calendarYearSchema = z
  .strictObject({
    year: z.int(),
    source: z.string().min(1),
    off: z.array(dateSchema),
    work: z.array(dateSchema),
  })
  .refine(({ year, off, work }) => [...off, ...work].every((date) => yearOf(date) === year), {
    error: 'day_of_another_year',
  })
  .refine(({ off, work }) => work.every((date) => weekday(date) >= 6 && !off.includes(date)), {
    error: 'make_up_day_not_on_a_weekend',
  })

export type CalendarYear = z.infer<typeof calendarYearSchema>

/** A working day of our own. The State says only that people work; which timetable is taught is ours to set. */
export interface OwnWorkingDay {
  readonly date: string
  readonly timetableOf?: Weekday
}

export interface CalendarSources {
  readonly years: readonly CalendarYear[]
  /** The consortium's own days off and at work; they go before the published ones, and work before off. */
  readonly ownOff?: readonly string[]
  readonly ownWork?: readonly OwnWorkingDay[]
}

/** `make_up_day` 调休上班 — a weekend day on which people work. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'make_up_day'

export interface WorkCalendar {
  isWorkingDay(date: string): boolean
  kindOf(date: string): DayKind
  /** The weekday whose lessons are taught; none on a day off and on a make-up day nobody has decided about. */
  timetableOf(date: string): Weekday | undefined
  /** The day itself or the nearest working day before it. */
  onOrBefore(date: string): string
  /** The latest day from which `count` working days remain until `date`. 0 is `onOrBefore`. */
  workingDaysBefore(date: string, count: number): string
  /** The `count`-th working day after `date`. 0 is the day itself or the nearest working day before it. */
  workingDaysAfter(date: string, count: number): string
  /** Working days after `from` until and with `to`; negative when `to` is the earlier. */
  workingDaysBetween(from: string, to: string): number
  /** 暂定 — no holidays are published for the year of this day. */
  isProvisional(date: string): boolean
}

/** Fixed by regulation (全国年节及纪念日放假办法), so known before a year's arrangement is. The lunar ones are not. */
const statutoryDays = new Set(['01-01', '05-01', '10-01', '10-02', '10-03'])

export function createWorkCalendar(sources: CalendarSources): WorkCalendar {
  const published = new Set(sources.years.map(({ year }) => year))
  const off = new Set(sources.years.flatMap((year) => year.off))
  const work = new Set(sources.years.flatMap((year) => year.work))
  const ownOff = new Set(sources.ownOff)
  const ownWork = new Map((sources.ownWork ?? []).map((day) => [day.date, day.timetableOf]))

  const isProvisional = (date: string): boolean => !published.has(yearOf(date))
  const kindOf = (date: string): DayKind => {
    const weekend = weekday(date) >= 6
    if (ownWork.has(date)) return weekend ? 'make_up_day' : 'workday'
    if (ownOff.has(date) || off.has(date)) return 'holiday'
    if (work.has(date)) return 'make_up_day'
    if (isProvisional(date) && statutoryDays.has(date.slice(5))) return 'holiday'
    return weekend ? 'weekend' : 'workday'
  }
  const isWorkingDay = (date: string): boolean => ['workday', 'make_up_day'].includes(kindOf(date))
  const step = (date: string, by: 1 | -1): string => {
    let next = addDays(date, by)
    while (!isWorkingDay(next)) next = addDays(next, by)
    return next
  }
  const onOrBefore = (date: string): string => (isWorkingDay(date) ? date : step(date, -1))
  const move = (date: string, count: number, by: 1 | -1): string => {
    let day = onOrBefore(date)
    for (let moved = 0; moved < count; moved++) day = step(day, by)
    return day
  }
  const workingDaysBetween = (from: string, to: string): number => {
    if (to < from) return -workingDaysBetween(to, from)
    let count = 0
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count++
    return count || 0
  }

  return {
    isWorkingDay,
    kindOf,
    timetableOf: (date) => {
      const kind = kindOf(date)
      if (kind === 'workday') return ownWork.get(date) ?? weekday(date)
      return kind === 'make_up_day' ? ownWork.get(date) : undefined
    },
    onOrBefore,
    workingDaysBefore: (date, count) => move(date, count, -1),
    workingDaysAfter: (date, count) => move(date, count, 1),
    workingDaysBetween,
    isProvisional,
  }
}
