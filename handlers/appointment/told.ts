import type { Ask } from '#src/bot/ask.ts'
import { redraw, replace, say, show, toast, type Part, type Reply } from '#src/bot/reply.ts'
import { appointmentCard } from '#src/cards/appointment-card.ts'
import { appointmentNotice, type AppointmentNotice } from '#src/cards/appointment-notice.ts'
import { appointmentWhen } from '#src/cards/appointment-text.ts'
import type { SetAppointment } from '#src/domain/appointment.ts'
import { sayIn } from '#src/i18n/say.ts'
import type { Moved } from '#src/usecases/appointment/change.ts'
import { showAppointment, showOwn } from '#src/usecases/appointment/shown.ts'
import { appointmentSubject, appointmentTold } from '#src/usecases/appointment/subject.ts'
import { toldOf } from '#src/usecases/appointment/told.ts'
import { reminderInPlace } from '../reminder/in-place.ts'

/** 约好了 — a group learns the day alone; whoever made it, teaches it or coordinates the school learns more, alone. */
export async function sayMade(
  ask: Ask,
  appointment: SetAppointment,
  { inPlace }: { readonly inPlace: boolean },
): Promise<Reply> {
  const notices = await tellOf(ask, appointment, { change: 'made', former: undefined, reason: '' })
  const count = notices.length
  const word =
    count > 0 ? toast('success', 'appointment.made', { count }) : toast('success', 'appointment.madeAlone')
  const own = await showOwn(ask, appointment)
  const subject = appointmentSubject(appointment.id)
  if (ask.place.kind === 'group') {
    const when = await whenOf(ask, appointment)
    return [
      say('appointment.madeHere', { when }),
      show(appointmentCard, own, { to: 'asker', subject }),
      ...notices,
    ]
  }
  const card = inPlace ? replace(appointmentCard, own, subject) : show(appointmentCard, own, { subject })
  return [word, card, ...notices]
}

/** 改到 … — whoever was told of it learns that it moved. */
export async function sayMoved(ask: Ask, { appointment, former, idle }: Moved): Promise<Reply> {
  if (idle) return [toast('info', 'appointment.idle')]
  const before = await showAppointment(ask, former)
  const notices = await tellOf(ask, appointment, { change: 'moved', former: before, reason: '' })
  const told = { when: await whenOf(ask, appointment), count: countOf(notices) }
  return [toast('success', 'appointment.moved', told), ...(await ownCard(ask, appointment)), ...notices]
}

interface Cancelled {
  readonly reason?: string
  /** The reminder on which it was pressed. */
  readonly batch?: string | undefined
}

/** 取消 — whoever was told of it learns that; after the lesson nobody has to. */
export async function sayCancelled(
  ask: Ask,
  appointment: SetAppointment,
  { reason = '', batch }: Cancelled,
): Promise<Reply> {
  const { over } = await showAppointment(ask, appointment)
  const own = batch === undefined ? await ownCard(ask, appointment) : await reminderInPlace(ask, batch)
  if (over || appointment.on < ask.today) return [toast('success', 'appointment.cancelledLate'), ...own]
  const notices = await tellOf(ask, appointment, { change: 'cancelled', former: undefined, reason })
  return [toast('success', 'appointment.cancelled', { count: countOf(notices) }), ...own, ...notices]
}

/** The card of whoever made it, in place of the one that was pressed and wherever else it was sent. */
export async function ownCard(ask: Ask, appointment: SetAppointment): Promise<readonly Part[]> {
  const own = await showOwn(ask, appointment)
  const subject = appointmentSubject(appointment.id)
  return [replace(appointmentCard, own, subject), redraw(subject, appointmentCard, own)]
}

/** How many were told. */
const countOf = (parts: readonly Part[]) => parts.filter(({ part }) => part === 'message').length

type Telling = Pick<AppointmentNotice, 'change' | 'former' | 'reason'>

async function tellOf(ask: Ask, appointment: SetAppointment, telling: Telling): Promise<readonly Part[]> {
  const shown = await showAppointment(ask, appointment)
  const told = await toldOf(ask, appointment)
  const of = (as: AppointmentNotice['as']) => ({ ...shown, ...telling, as })
  // What they were told before says so as well.
  const former = told.map(({ personId, as }) =>
    redraw(appointmentTold(appointment.id, personId), appointmentNotice, of(as)),
  )
  const notices = told.map(({ personId, as }) => {
    const subject = appointmentTold(appointment.id, personId)
    return show(appointmentNotice, of(as), { to: { personId }, subject })
  })
  return telling.change === 'made' ? notices : [...former, ...notices]
}

/** In the language of whoever reads the answer. */
async function whenOf(ask: Ask, appointment: SetAppointment): Promise<string> {
  return appointmentWhen(sayIn(ask.language), await showAppointment(ask, appointment))
}
