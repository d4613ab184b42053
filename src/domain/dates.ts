import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDate(value: string): boolean {
  const parts = shape.exec(value)
  if (!parts) return false
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
}

export const dateSchema = z.string().refine(isDate, { error: 'not_a_date' })

export const weekdaySchema = z.literal([1, 2, 3, 4, 5, 6, 7])

/** Every function below throws a RangeError when it is given something that is not a day. */
export function addDays(date: string, days: number): string {
  return day(date).add({ days }).toString()
}

/** The same day of a later month; the last of that month where it has no such day. */
export function addMonths(date: string, months: number): string {
  return day(date).add({ months }).toString()
}

/** Days from one day to another; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return day(from).until(day(to), { largestUnit: 'day' }).days
}

export function weekday(date: string): Weekday {
  return weekdaySchema.parse(day(date).dayOfWeek)
}

export function yearOf(date: string): number {
  return day(date).year
}

export function lastOfMonth(year: number, month: number): string {
  return dateOf(year, month, daysInMonth(year, month))
}

/** The day of a year, a month and a day of the month; one that does not exist throws. */
function dateOf(year: number, month: number, dayOfMonth: number): string {
  return Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' }).toString()
}

/** The day it is in a time zone at an instant. */
export function localDate(instant: Date, zone: string): string {
  return local(instant, zone).toPlainDate().toString()
}

/** The time of day in a time zone at an instant, `HH:mm`. */
export function localTime(instant: Date, zone: string): string {
  return local(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** The instant of a local time. Where clocks are put forward over it, the same distance after the gap. */
export function instantAt(date: string, time: string, zone: string): Date {
  const zoned = day(date).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
  return new Date(zoned.epochMilliseconds)
}

function local(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)
}

function day(date: string): Temporal.PlainDate {
  if (!shape.test(date)) throw new RangeError(`not a date: ${date.length} characters`)
  return Temporal.PlainDate.from(date, { overflow: 'reject' })
}

function daysInMonth(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}
