import type { LessonPlan } from '../../lesson-plan.ts'
import type { DateContext } from '../../reading/date-form.ts'
import type { TimeOfDay } from './find-time.ts'
import type { Days } from './occurrences.ts'
import type { OwnSchedule } from './recurrence.ts'

export interface OwnContext extends Omit<DateContext, 'tense' | 'calendar' | 'firstWeekday'>, Days {
  readonly now: Date
  readonly lessons: LessonPlan
}

/** Who shall be told. Undefined where the words name nobody. */
export type OwnAudience = 'self' | 'chat' | 'not_submitted'

/** Where the hour is from. `default`: nobody said one. `now`: counted from now. `soon`: the usual one is over today. */
export type TimeBy = TimeOfDay['by'] | 'default' | 'now' | 'soon'

/** 12.20前 — until when something is to be done, and the working day that makes of it. */
export interface OwnDue {
  readonly on: string
  readonly rolled: string
}

export interface OwnReading {
  readonly what: string
  readonly audience: OwnAudience | undefined
  /** None where `needs` says what is missing. */
  readonly schedule: OwnSchedule | undefined
  readonly timeBy: TimeBy
  readonly due: OwnDue | undefined
  readonly periods: readonly number[] | undefined
  /** Whether the words say what becomes of days off; otherwise it goes by what comes, and to whom. */
  readonly dayOffSaid: boolean
  /** `when`: no day and no hour. `day`: it comes again, on nobody knows which day. `past`: that is over. */
  readonly needs: 'when' | 'day' | 'past' | undefined
}

/** Where nobody says an hour. */
export const usualTime = '09:00'

/** What is known whatever comes of the day and the hour. */
export type Told = Pick<OwnReading, 'what' | 'audience' | 'periods' | 'dayOffSaid'>

export interface At {
  readonly time: TimeOfDay | undefined
  readonly aheadMinutes: number
  readonly context: OwnContext
}

export function timeBy(time: TimeOfDay | undefined): TimeBy {
  return time?.by ?? 'default'
}
