import { formerOf, sameChange, type CalendarChange } from '#src/domain/calendar-change.ts'
import type { Weekday } from '#src/domain/dates.ts'
import type { OwnDay } from '#src/domain/own-day.ts'
import { calendarOf } from '#src/domain/rulebook.ts'
import { refusal } from '#src/failure.ts'
import type { Context } from '../context.ts'

export interface DaysWanted {
  readonly dates: readonly string[]
  /** `asPublished` takes our own word back. */
  readonly kind: OwnDay['kind'] | 'asPublished'
  readonly timetableOf: Weekday | undefined
  readonly note: string
}

/** The change that makes these days so. A day that is so by itself needs no row of ours; if none does, says so. */
export function daysChange({ consortium, rules }: Context, wanted: DaysWanted): CalendarChange {
  const { dates } = wanted
  const others = consortium.ownDays.filter(({ date }) => !dates.includes(date))
  const published = calendarOf(rules, { ownDays: others })
  const days = dates
    .map((date) => {
      const day = ownDay(date, wanted)
      const bySelf =
        day === undefined ||
        (published.isWorkingDay(date) === (day.kind === 'work') &&
          (day.timetableOf === undefined || day.timetableOf === published.timetableOf(date)))
      return { date, ...(bySelf ? {} : { day }) }
    })
    .filter((one) => {
      const change: CalendarChange = { kind: 'days', days: [one] }
      return !sameChange(formerOf(consortium, change), change)
    })
  const [first = ''] = dates
  if (days.length > 0) return { kind: 'days', days }
  throw refusal(wanted.kind === 'asPublished' ? 'holiday.notSet' : 'holiday.alreadySo', { date: first })
}

function ownDay(date: string, { kind, timetableOf, note }: DaysWanted): OwnDay | undefined {
  if (kind === 'asPublished') return undefined
  return { date, kind, ...(timetableOf === undefined || kind === 'off' ? {} : { timetableOf }), note }
}
