import type { Ask } from '#src/bot/ask.ts'
import { say, type Reply } from '#src/bot/reply.ts'
import { readMove, type AppointmentChange } from '#src/domain/appointment-read.ts'
import type { SetAppointment } from '#src/domain/appointment.ts'
import { cancelAppointment, moveAppointment } from '#src/usecases/appointment/change.ts'
import { appointmentsOf } from '#src/usecases/appointment/shown.ts'
import { askDay } from './ask-next.ts'
import { listAppointments } from './list.ts'
import { readingOf } from './read.ts'
import { sayCancelled, sayMoved } from './told.ts'

/** Of one's own, what has not been heard yet and is meant: by its day, by its teacher; each of them where neither is said. */
export async function meantBy(
  ask: Ask,
  { meant: { on, teacherIds } }: AppointmentChange,
): Promise<readonly SetAppointment[]> {
  const { own } = await appointmentsOf(ask)
  const mine = own.filter(
    ({ observerIds, on: day }) => observerIds[0] === ask.actor.person?.id && day >= ask.today,
  )
  return mine.filter(
    (one) =>
      (on === undefined || one.on === on) && (teacherIds.length === 0 || teacherIds.includes(one.teacherId)),
  )
}

/** `改到周四第3节`, `取消周三的听课` — of the only one that can be meant; of several the list. */
export async function changeInWords(ask: Ask, change: AppointmentChange): Promise<Reply> {
  const [only, ...others] = await meantBy(ask, change)
  if (!only) return [say('appointment.none')]
  if (others.length > 0) {
    return [say('appointment.which', { count: others.length + 1 }), await listAppointments(ask)]
  }
  if (change.change === 'cancel') return sayCancelled(ask, await cancelAppointment(ask, only.id), {})
  return moveTo(ask, only.id, readMove(change.to, only, readingOf(ask, [])))
}

/** 改期 — there, or asked about first where nobody teaches that day. */
export async function moveTo(
  ask: Ask,
  id: string,
  to: Parameters<typeof moveAppointment>[2],
): Promise<Reply> {
  const moved = await moveAppointment(ask, id, to)
  return moved.doubts.length > 0 ? askDay(ask, moved.appointment, moved) : sayMoved(ask, moved)
}
