import type { Appointment, SetAppointment } from '#src/domain/appointment.ts'

export interface AppointmentFilter {
  /** Among those who observe. */
  readonly observerId?: string
  readonly teacherId?: string
  readonly schoolIds?: readonly string[]
  /** Inclusive days. */
  readonly from?: string
  readonly to?: string
}

/** 听课预约 — who is going to hear which lesson. */
export interface Appointments {
  /** Locked until the transaction ends: of two presses of one card the second sees what became of it by the first. */
  byId(id: string): Promise<Appointment | undefined>
  /** What somebody is being asked about, begun at or after an instant: the newest. */
  askingOf(personId: string, since: Date): Promise<Appointment | undefined>
  /** Planned ones, soonest first. */
  list(filter: AppointmentFilter): Promise<readonly SetAppointment[]>
  /** Planned ones of one observer between days, both included; soonest first. */
  of(personId: string, from: string, to: string): Promise<readonly SetAppointment[]>
  put(appointment: Appointment): Promise<void>
  /** Somebody changed their mind before it was made. */
  remove(id: string): Promise<void>
}
