import type { SetAppointment } from '#src/domain/appointment.ts'
import type { AppointmentWarning } from '#src/domain/appointment-review.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import { ownPlanned } from './find.ts'
import { checkAppointment } from './check.ts'
import { keepAppointmentWords } from './words.ts'
import { ofAppointment } from './subject.ts'

export interface Moved {
  readonly appointment: SetAppointment
  readonly former: SetAppointment
  /** What has to be confirmed first: nothing was moved. */
  readonly doubts: readonly string[]
  readonly warnings: readonly AppointmentWarning[]
  /** It is then already. */
  readonly idle: boolean
}

type Where = Pick<SetAppointment, 'on' | 'periods'>

/** 改期 — refused where the lesson cannot be then. A day on which nobody teaches has to be meant: `confirmed`. */
export async function moveAppointment(
  context: Context,
  id: string,
  { on, periods, confirmed = [] }: Where & { readonly confirmed?: readonly string[] | undefined },
): Promise<Moved> {
  const former = await ownPlanned(context, id)
  const idle = former.on === on && former.periods.join() === periods.join()
  if (idle) return { appointment: former, former, doubts: [], warnings: [], idle }
  const appointment: SetAppointment = { ...former, on, periods, at: context.now }
  const { doubts, warnings } = await checkAppointment(context, appointment)
  if (doubts.some((doubt) => !confirmed.includes(doubt))) {
    return { appointment, former, doubts, warnings, idle }
  }
  await context.records.appointments.put(appointment)
  await keepAppointmentWords(context, appointment)
  await note(context, 'appointment.moved', { ...ofAppointment(appointment), details: { from: former.on } })
  return { appointment, former, doubts: [], warnings, idle }
}

/** 取消 — nobody is reminded of it any more. */
export async function cancelAppointment(context: Context, id: string): Promise<SetAppointment> {
  const former = await ownPlanned(context, id)
  const appointment: SetAppointment = { ...former, state: 'cancelled', at: context.now }
  await context.records.appointments.put(appointment)
  await keepAppointmentWords(context, appointment)
  await note(context, 'appointment.cancelled', ofAppointment(appointment))
  return appointment
}
