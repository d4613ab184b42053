import type { Ask } from '#src/bot/ask.ts'
import { replace, show, type Reply } from '#src/bot/reply.ts'
import { appointmentAsk, type AppointmentAsk } from '#src/cards/appointment-ask.ts'
import type { Appointment } from '#src/domain/appointment.ts'
import type { AppointmentWarning } from '#src/domain/appointment-review.ts'
import { lessonCount, periodOf, startOf, type LessonPlan } from '#src/domain/lesson-plan.ts'
import { checkAppointment } from '#src/usecases/appointment/check.ts'
import { makeAppointment } from '#src/usecases/appointment/make.ts'
import { showAppointment } from '#src/usecases/appointment/shown.ts'
import { appointmentSubject } from '#src/usecases/appointment/subject.ts'
import { colleaguesOf, teaches } from '#src/usecases/observation/roster.ts'
import { sayMade } from './told.ts'

/** Each choice is an element of the card. */
const mostTeachers = 40

interface Going {
  /** Of several who were meant, these. */
  readonly teacherIds?: readonly string[]
  readonly confirmed?: readonly string[]
  /** A card was pressed: the next question takes its place. */
  readonly inPlace: boolean
}

/** Asks for the next thing that has to be known, one at a time; when nothing is missing, it is agreed. */
export async function goOn(ask: Ask, asking: Appointment, going: Going): Promise<Reply> {
  const { missing, warnings, doubts } = await checkAppointment(ask, asking)
  const [slot] = missing
  const { confirmed = [], inPlace } = going
  if (slot === undefined && doubts.every((doubt) => confirmed.includes(doubt))) {
    return sayMade(ask, await makeAppointment(ask, asking), { inPlace })
  }
  const shown: AppointmentAsk = {
    ...(await showAppointment(ask, asking)),
    slot: slot ?? 'day',
    warnings,
    doubts,
    teachers: slot === 'teacher' ? await teachersFor(ask, going.teacherIds ?? []) : [],
    lessons: lessonsOf(ask.rules.lessons, asking),
  }
  const subject = appointmentSubject(asking.id)
  return [inPlace ? replace(appointmentAsk, shown, subject) : show(appointmentAsk, shown, { subject })]
}

/** Whether a day on which nobody teaches is meant, before something planned is moved there. */
export async function askDay(
  ask: Ask,
  appointment: Appointment & { readonly on: string },
  {
    warnings,
    doubts,
  }: { readonly warnings: readonly AppointmentWarning[]; readonly doubts: readonly string[] },
): Promise<Reply> {
  const { on, periods } = appointment
  const shown = await showAppointment(ask, appointment)
  const question = { ...shown, slot: 'day', warnings, doubts, teachers: [], lessons: [] } as const
  return [show(appointmentAsk, { ...question, move: { on, periods } })]
}

async function teachersFor(ask: Ask, ids: readonly string[]) {
  const some =
    ids.length > 0
      ? await ask.records.people.byIds(ids)
      : (await colleaguesOf(ask)).filter((one) => teaches(one) && one.id !== ask.actor.person?.id)
  return some.length > mostTeachers ? [] : some.map(({ id, name }) => ({ id, name }))
}

function lessonsOf(plan: LessonPlan, { part }: Appointment) {
  const all = Array.from({ length: lessonCount(plan) }, (_, index) => index + 1)
  const [first, last] = part
    ? [periodOf(plan, part, 1), periodOf(plan, part, plan[part].length)]
    : [1, all.length]
  const named = part && plan[part].length > 0 ? all.filter((nth) => first <= nth && nth <= last) : all
  return named.map((period) => ({ period, time: startOf(plan, period) ?? '' }))
}
