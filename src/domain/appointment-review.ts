import type { Appointment } from './appointment.ts'
import { lessonTimes } from './appointment-times.ts'
import type { WorkCalendar } from './calendar.ts'
import { addDays, weekday, type Weekday } from './dates.ts'
import { lessonCount, type LessonPlan } from './lesson-plan.ts'

/** Why a lesson cannot be heard. */
export type AppointmentFault =
  | { readonly code: 'past'; readonly on: string }
  | { readonly code: 'tooFar'; readonly on: string }
  | { readonly code: 'noSuchPeriod'; readonly period: number; readonly lessons: number }
  | { readonly code: 'ownLesson' }

/** What whoever makes it should know; a day on which nobody teaches is asked about first. */
export type AppointmentWarning =
  | { readonly code: 'non_workday'; readonly kind: 'weekend' | 'holiday' }
  /** 调休上班 — with the weekday whose lessons are taught, where that is decided. */
  | { readonly code: 'make_up_day'; readonly timetableOf: Weekday | undefined }
  /** 暂定 — the holidays of that year are not published. */
  | { readonly code: 'provisional' }
  /** Somebody is to hear two lessons at once. */
  | { readonly code: 'clash' }

export interface AppointmentContext {
  readonly now: Date
  readonly today: string
  readonly calendar: WorkCalendar
  readonly lessons: LessonPlan
  readonly zone: string
  /** What is planned for those who are to come; it may be among them itself. */
  readonly others: readonly Appointment[]
}

/** Nobody plans a lesson further ahead than the next term. */
const farthest = 300

/** As far as it is known yet. */
export function appointmentFaults(
  { on, periods, teacherId, observerIds }: Appointment,
  { now, today, lessons, zone }: AppointmentContext,
): readonly AppointmentFault[] {
  const count = lessonCount(lessons)
  const wrong = periods.find((period) => !Number.isInteger(period) || period < 1 || period > count)
  const times =
    on === undefined || wrong !== undefined ? undefined : lessonTimes({ on, periods }, { lessons, zone })
  const faults: readonly (AppointmentFault | undefined)[] = [
    on !== undefined && (on < today || (times !== undefined && times.starts <= now))
      ? { code: 'past', on }
      : undefined,
    on !== undefined && on > addDays(today, farthest) ? { code: 'tooFar', on } : undefined,
    wrong === undefined ? undefined : { code: 'noSuchPeriod', period: wrong, lessons: count },
    teacherId !== undefined && observerIds.includes(teacherId) ? { code: 'ownLesson' } : undefined,
  ]
  return faults.filter((fault) => fault !== undefined)
}

export function appointmentWarnings(
  { id, on, periods }: Appointment,
  { calendar, others }: AppointmentContext,
): readonly AppointmentWarning[] {
  if (on === undefined) return []
  const clashes = others.some(
    (other) =>
      other.id !== id &&
      other.state === 'planned' &&
      other.on === on &&
      other.periods.some((period) => periods.includes(period)),
  )
  return [
    ...dayWarnings(on, calendar),
    ...(calendar.isProvisional(on) ? [{ code: 'provisional' } as const] : []),
    ...(clashes ? [{ code: 'clash' } as const] : []),
  ]
}

function dayWarnings(on: string, calendar: WorkCalendar): readonly AppointmentWarning[] {
  const kind = calendar.kindOf(on)
  const timetableOf = calendar.timetableOf(on)
  if (kind === 'weekend' || kind === 'holiday') return [{ code: 'non_workday', kind }]
  return kind === 'workday' && timetableOf === weekday(on) ? [] : [{ code: 'make_up_day', timetableOf }]
}

/** Named so that a "yes" to one day is not a "yes" to another. */
export function appointmentDoubts(
  { on }: Pick<Appointment, 'on'>,
  warnings: readonly AppointmentWarning[],
): readonly string[] {
  return warnings.some(({ code }) => code === 'non_workday') ? [`non_workday:${on}`] : []
}
