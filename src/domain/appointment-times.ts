import { addDays, instantAt } from './dates.ts'
import type { WorkCalendar } from './calendar.ts'
import { startOf, type LessonPlan } from './lesson-plan.ts'
import { minuteOf } from './reminder/quiet.ts'

interface Lesson {
  readonly on: string
  /** Ascending. */
  readonly periods: readonly number[]
}

interface Day {
  readonly lessons: LessonPlan
  readonly zone: string
}

const minute = 60_000
/** A lesson takes 45 minutes; a quarter of an hour later whoever heard it has a moment. */
const afterMinutes = 60
const soonMinutes = 30
/** In the afternoon, when there is still time to move it. */
const eveTime = '16:00'

/** When the first lesson starts and when the last one is over; none where the day has no such lesson. */
export function lessonTimes({ on, periods }: Lesson, { lessons, zone }: Day) {
  const [first = 0, last = first] = [periods[0], periods.at(-1)]
  const [from, to] = [startOf(lessons, first), startOf(lessons, last)]
  if (from === undefined || to === undefined) return undefined
  return {
    starts: instantAt(on, from, zone),
    over: new Date(instantAt(on, to, zone).getTime() + afterMinutes * minute),
  }
}

export interface AppointmentTimes {
  /** On the working day before, a few minutes after four. */
  readonly eve: Date
  /** Half an hour before the lesson. */
  readonly soon: Date
  /** When the record can be written. */
  readonly over: Date
}

/** When an observer is told: nobody gets the full hour, and always the same minute. */
export function appointmentTimes(
  lesson: Lesson,
  { personId, calendar, ...day }: Day & { readonly personId: string; readonly calendar: WorkCalendar },
): AppointmentTimes | undefined {
  const times = lessonTimes(lesson, day)
  if (!times) return undefined
  const eve = instantAt(calendar.onOrBefore(addDays(lesson.on, -1)), eveTime, day.zone)
  return {
    eve: new Date(eve.getTime() + minuteOf(personId) * minute),
    soon: new Date(times.starts.getTime() - soonMinutes * minute),
    over: times.over,
  }
}
