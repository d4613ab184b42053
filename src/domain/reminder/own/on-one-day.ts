import { addDays, localDate, localTime } from '../../dates.ts'
import type { TimeOfDay } from './find-time.ts'
import { nextOccurrence } from './occurrences.ts'
import {
  timeBy,
  usualTime,
  type At,
  type OwnAudience,
  type OwnContext,
  type OwnReading,
  type Told,
} from './own-reading.ts'
import type { OwnSchedule } from './recurrence.ts'

interface OnOneDay extends At {
  readonly on: string
  readonly isUntil: boolean
}

/** What comes once, on a day, or until one. */
export function onOneDay(told: Told, { on, time, aheadMinutes, isUntil, context }: OnOneDay): OwnReading {
  const rest = { ...told, timeBy: timeBy(time), due: undefined }
  if (isUntil && aheadMinutes === 0) return untilDay(told, { on, time, aheadMinutes, context })
  const said = once(on, { time: time?.time ?? usualTime, aheadMinutes })
  if (nextOccurrence(said, context.now, context)) return { ...rest, schedule: said, needs: undefined }
  // Today at nine is over: then soon, unless it is just that hour that was said.
  if (on !== context.today || timeBy(time) === 'clock' || timeBy(time) === 'lesson') {
    return { ...rest, schedule: undefined, needs: 'past' }
  }
  const soon = new Date(context.now.getTime() + 3_600_000)
  const schedule = once(localDate(soon, context.zone), {
    time: localTime(soon, context.zone),
    aheadMinutes: 0,
  })
  return { ...rest, schedule, timeBy: 'soon', needs: undefined }
}

export function once(
  on: string,
  { time, aheadMinutes }: Pick<OwnSchedule, 'time' | 'aheadMinutes'>,
): OwnSchedule {
  return { rule: { kind: 'dates', dates: [on] }, time, aheadMinutes, onDayOff: 'keep', startsOn: on }
}

/** So many working days before the day until which it is to be done, each with a word. */
const steps: Readonly<Record<OwnAudience, readonly number[]>> = {
  self: [1, 0],
  chat: [3, 1, 0],
  not_submitted: [3, 1, 0],
}

/** 12.20前交齐 — some working days before, and on the day, which is a working day. */
function untilDay(told: Told, { on, time, context }: Omit<OnOneDay, 'isUntil'>): OwnReading {
  const { calendar, today } = context
  const due = { on, rolled: calendar.onOrBefore(on) }
  const rest = { ...told, timeBy: timeBy(time) }
  if (due.on < today) return { ...rest, due, schedule: undefined, needs: 'past' }
  const schedule = untilSchedule(due.rolled, { audience: told.audience, time: time?.time, context })
  return { ...rest, due, schedule, needs: schedule ? undefined : 'past' }
}

interface Until {
  readonly audience: OwnAudience | undefined
  readonly time: string | undefined
  readonly context: Omit<OwnContext, 'lessons'>
}

/** The words before a day and on it; an hour that is said is when it is to be done, and an hour before that is time. */
export function untilSchedule(due: string, { audience, time, context }: Until): OwnSchedule | undefined {
  const { calendar, today, now } = context
  const days = steps[audience ?? 'self'].map((count) =>
    count === 0 ? due : calendar.workingDaysBefore(due, count),
  )
  const dates = [...new Set(days)].filter((day) => day >= today).toSorted()
  const [first] = dates
  if (first === undefined) return undefined
  const schedule: OwnSchedule = {
    rule: { kind: 'dates', dates },
    time: time ?? usualTime,
    aheadMinutes: time === undefined ? 0 : 60,
    onDayOff: 'keep',
    startsOn: first,
  }
  return nextOccurrence(schedule, now, context) ? schedule : undefined
}

/** 半小时后 — to the minute. */
export function inMinutes(told: Told, minutes: number, { now, zone }: OwnContext): OwnReading {
  const instant = new Date(now.getTime() + minutes * 60_000)
  const schedule = once(localDate(instant, zone), { time: localTime(instant, zone), aheadMinutes: 0 })
  return { ...told, schedule, due: undefined, timeBy: 'now', needs: undefined }
}

/** An hour alone is that of today, or of tomorrow where it is over. */
export function dayOfTime(time: TimeOfDay | undefined, { today, now, zone }: OwnContext): string | undefined {
  if (!time || time.by === 'part') return undefined
  return time.time > localTime(now, zone) ? today : addDays(today, 1)
}
