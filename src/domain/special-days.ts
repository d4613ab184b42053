import type { DaySource, WorkCalendar } from './calendar.ts'
import { addDays, type Weekday } from './dates.ts'
import type { OwnDay } from './own-day.ts'

/** Days in a row that are not like others of their weekday, for one reason. */
export interface SpecialDays {
  readonly from: string
  readonly to: string
  readonly working: boolean
  readonly source: DaySource
  /** Of a working day: whose lessons are taught, where that is decided. */
  readonly timetableOf: Weekday | undefined
  readonly note: string
}

interface Window {
  readonly from: string
  readonly to: string
}

/** Holidays, make-up days and the consortium's own days within a window, in order. */
export function specialDays(
  calendar: WorkCalendar,
  ownDays: readonly OwnDay[],
  { from, to }: Window,
): SpecialDays[] {
  const found: SpecialDays[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const day = specialDay(calendar, ownDays, date)
    const last = found.at(-1)
    if (day && last && continues(last, day)) found[found.length - 1] = { ...last, to: date }
    else if (day) found.push(day)
  }
  return found
}

/** A single day, where it is not like others. */
export function specialDay(
  calendar: WorkCalendar,
  ownDays: readonly OwnDay[],
  date: string,
): SpecialDays | undefined {
  const source = calendar.sourceOf(date)
  if (source === undefined) return undefined
  const note = source === 'own' ? (ownDays.find((day) => day.date === date)?.note ?? '') : ''
  const working = calendar.isWorkingDay(date)
  return { from: date, to: date, working, source, timetableOf: calendar.timetableOf(date), note }
}

function continues(last: SpecialDays, day: SpecialDays): boolean {
  return (
    addDays(last.to, 1) === day.from &&
    !last.working &&
    !day.working &&
    last.source === day.source &&
    last.note === day.note
  )
}
