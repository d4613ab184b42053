import type { PartOfDay } from './lesson-plan.ts'

/**
 * 听课预约的状态 — `asking`: something that has to be known is still asked for; `planned`; `done`: the lesson was filed;
 * `cancelled`.
 */
export const appointmentStates = ['asking', 'planned', 'done', 'cancelled'] as const
export type AppointmentState = (typeof appointmentStates)[number]

/** 听课预约 — somebody is going to hear a lesson. */
export interface Appointment {
  readonly id: string
  /** The first is whoever made it. */
  readonly observerIds: readonly string[]
  /** None while it is asked for. */
  readonly teacherId: string | undefined
  /** Where the lesson is, and whose major: the teacher's. None while the teacher is asked for. */
  readonly schoolId: string | undefined
  readonly majorId: string | undefined
  /** Empty where nobody said. */
  readonly course: string
  readonly className: string
  readonly on: string | undefined
  /** Numbers of lessons in the day, ascending; none while they are asked for. */
  readonly periods: readonly number[]
  /** 上午 — as far as it was said, where the periods were not. */
  readonly part: PartOfDay | undefined
  /** 推门听课 — the teacher is not told. */
  readonly unannounced: boolean
  readonly state: AppointmentState
  /** The record by which it was done. */
  readonly observationId: string | undefined
  /** When it was made or changed last. */
  readonly at: Date
}

/** One in which nothing is missing. */
export interface SetAppointment extends Appointment {
  readonly teacherId: string
  readonly schoolId: string
  readonly on: string
}

/** What has to be known, in the order in which it is asked for. */
export const appointmentSlots = ['teacher', 'date', 'periods'] as const
export type AppointmentSlot = (typeof appointmentSlots)[number]

type Known = Pick<Appointment, 'teacherId' | 'schoolId' | 'on' | 'periods'>

export function missingIn({ teacherId, schoolId, on, periods }: Known): readonly AppointmentSlot[] {
  const filled: Readonly<Record<AppointmentSlot, boolean>> = {
    teacher: teacherId !== undefined && schoolId !== undefined,
    date: on !== undefined,
    periods: periods.length > 0,
  }
  return appointmentSlots.filter((slot) => !filled[slot])
}

export function isSet(appointment: Appointment): appointment is SetAppointment {
  return missingIn(appointment).length === 0
}

interface Heard {
  readonly date: string
  readonly teacherId: string
  readonly observerIds: readonly string[]
  readonly periods: readonly number[]
}

/**
 * The appointments that a record of a lesson fulfils: those of its teacher, its day and one of its observers in one of its
 * periods; where there is none of them, the only one of that day, whose lesson was at another hour then.
 */
export function heardAmong<One extends Appointment>(
  appointments: readonly One[],
  heard: Heard,
): readonly One[] {
  const ofDay = appointments.filter(
    ({ state, on, teacherId, observerIds }) =>
      state === 'planned' &&
      on === heard.date &&
      teacherId === heard.teacherId &&
      observerIds.some((id) => heard.observerIds.includes(id)),
  )
  const then = ofDay.filter(({ periods }) => periods.some((period) => heard.periods.includes(period)))
  return then.length > 0 || ofDay.length > 1 ? then : ofDay
}
