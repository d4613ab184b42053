import { z } from 'zod'
import { addDays, dateSchema, weekday, yearOf, type Weekday } from './dates.ts'
import type { OwnDay } from './own-day.ts'
import { remembered } from './remembered.ts'

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

export interface CalendarSources {
  readonly years: readonly CalendarYear[]
  /** The consortium's own; they go before the published ones. Of two of one date the later one counts. */
  readonly ownDays?: readonly OwnDay[]
}

/** `make_up_day` 调休上班 — a weekend day on which people work. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'make_up_day'

/** Who says that a day is not like others of its weekday: `statutory` — regulation alone, nothing published yet. */
export type DaySource = 'own' | 'published' | 'statutory'

export interface WorkCalendar {
  isWorkingDay(date: string): boolean
  kindOf(date: string): DayKind
  /** None for a day like any other. */
  sourceOf(date: string): DaySource | undefined
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
  const own = new Map((sources.ownDays ?? []).map((day) => [day.date, day]))

  const isProvisional = (date: string): boolean => !published.has(yearOf(date))
  const sourceOf = (date: string): DaySource | undefined => {
    if (own.has(date)) return 'own'
    if (off.has(date) || work.has(date)) return 'published'
    return isProvisional(date) && statutoryDays.has(date.slice(5)) ? 'statutory' : undefined
  }
  const worked = remembered((date): boolean => {
    const source = sourceOf(date)
    if (source === 'own') return own.get(date)?.kind === 'work'
    if (source === 'published') return work.has(date)
    return source === undefined && weekday(date) < 6
  })
  const kindOf = (date: string): DayKind => {
    if (worked(date)) return weekday(date) >= 6 ? 'make_up_day' : 'workday'
    return sourceOf(date) === undefined ? 'weekend' : 'holiday'
  }
  const towards = (by: 1 | -1) =>
    remembered((date): string => {
      let next = addDays(date, by)
      while (!worked(next)) next = addDays(next, by)
      return next
    })
  const [before, after] = [towards(-1), towards(1)]
  const onOrBefore = (date: string): string => (worked(date) ? date : before(date))
  const move = (date: string, count: number, step: (date: string) => string): string => {
    let day = onOrBefore(date)
    for (let moved = 0; moved < count; moved++) day = step(day)
    return day
  }
  const workingDaysBetween = (from: string, to: string): number => {
    if (to < from) return -workingDaysBetween(to, from)
    let count = 0
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (worked(day)) count++
    return count || 0
  }

  return {
    isWorkingDay: worked,
    kindOf,
    sourceOf,
    timetableOf: (date) => {
      const kind = kindOf(date)
      if (kind === 'workday') return own.get(date)?.timetableOf ?? weekday(date)
      return kind === 'make_up_day' ? own.get(date)?.timetableOf : undefined
    },
    onOrBefore,
    workingDaysBefore: (date, count) => move(date, count, before),
    workingDaysAfter: (date, count) => move(date, count, after),
    workingDaysBetween,
    isProvisional,
  }
}
