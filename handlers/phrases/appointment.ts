import type { Ask } from '#src/bot/ask.ts'
import { definePhrase } from '#src/bot/phrase.ts'
import { say, type Reply } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import {
  readAppointmentChange,
  seemsAppointment,
  type AppointmentChange,
  type AppointmentRead,
} from '#src/domain/appointment-read.ts'
import { missingIn, type Appointment } from '#src/domain/appointment.ts'
import { askingOf } from '#src/usecases/appointment/find.ts'
import { beginAppointment, fillAppointment, type Filling } from '#src/usecases/appointment/make.ts'
import { colleaguesOf } from '#src/usecases/observation/roster.ts'
import { answerIn, givesUp } from '../appointment/answer.ts'
import { goOn } from '../appointment/ask-next.ts'
import { changeInWords, meantBy } from '../appointment/change.ts'
import { listAppointments } from '../appointment/list.ts'
import { readBooking, readingOf } from '../appointment/read.ts'

const lists =
  /^(?:我|我的|看看|查看|查一?下)?(?:都)?(?:约了|预约了|约好了)?(?:哪些|什么|几[节个])?(?:听课预约|预约的?听课|听课安排|要听的课|听课(?:约了)?(?:哪些|什么))(?:列表|有哪些|呢)?[?？]?$|^我?(?:都)?约了(?:哪些|什么|谁的|几节)课?[?？]?$|^(?:my )?appointments\??$/iu

type Reading =
  | { readonly kind: 'list' }
  | { readonly kind: 'book'; readonly read: AppointmentRead }
  | { readonly kind: 'change'; readonly change: AppointmentChange }
  | { readonly kind: 'answer'; readonly asking: Appointment; readonly filling: Filling }
  | { readonly kind: 'giveUp'; readonly asking: Appointment }

/** 下周三上午我去西岭听尹老师Python，帮我约一下; 改到周四第3节; 取消周三的听课; 第3节, where that was asked. */
export const appointmentPhrase = definePhrase<Reading>({
  name: 'appointment',
  allow: may('appointment.plan'),
  async recognise(ask, text) {
    if (!ask.actor.person || text === '' || text.length > 200) return undefined
    if (lists.test(text.trim())) return { sure: 1, reading: { kind: 'list' } }
    if (seemsAppointment(text)) {
      const read = await readBooking(ask, text)
      if (read) return { sure: 1, reading: { kind: 'book', read } }
    }
    return (await changeIn(ask, text)) ?? answerTo(ask, text)
  },
  run: (ask, reading) => answer(ask, reading),
})

async function changeIn(ask: Ask, text: string) {
  // Without names first: nearly everything that is said changes nothing.
  if (!readAppointmentChange(text, readingOf(ask, []))) return undefined
  const change = readAppointmentChange(text, readingOf(ask, await colleaguesOf(ask)))
  if (!change) return undefined
  // What does not say that it is about a lesson may be about anything else that can be moved.
  if (!change.named && (await meantBy(ask, change)).length === 0) return undefined
  return { sure: change.named ? 0.95 : 0.82, reading: { kind: 'change', change } } as const
}

async function answerTo(ask: Ask, text: string) {
  if (text.length > 20 || (ask.spoken?.attachments.length ?? 0) > 0) return undefined
  const asking = await askingOf(ask)
  if (!asking) return undefined
  if (givesUp(text)) return { sure: 0.95, reading: { kind: 'giveUp', asking } } as const
  const [slot] = missingIn(asking)
  const filling = slot && (await answerIn(ask, slot, text))
  return filling && ({ sure: 0.95, reading: { kind: 'answer', asking, filling } } as const)
}

async function answer(ask: Ask, reading: Reading): Promise<Reply> {
  if (reading.kind === 'list') return [await listAppointments(ask)]
  if (reading.kind === 'change') return changeInWords(ask, reading.change)
  if (reading.kind === 'giveUp') {
    await ask.records.appointments.remove(reading.asking.id)
    return [say('appointment.givenUp')]
  }
  if (reading.kind === 'answer') {
    return goOn(ask, await fillAppointment(ask, reading.asking, reading.filling), { inPlace: false })
  }
  const { teacherIds } = reading.read
  return goOn(ask, await beginAppointment(ask, reading.read), { teacherIds, inPlace: false })
}
