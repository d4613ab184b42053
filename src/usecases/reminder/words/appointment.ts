import { isSet } from '#src/domain/appointment.ts'
import { lessonTimes } from '#src/domain/appointment-times.ts'
import { showAppointment, type ShownAppointment } from '../../appointment/shown.ts'
import { appointmentWords } from '../../appointment/subject.ts'
import type { WordKind } from './word.ts'

export interface AppointmentWord extends ShownAppointment {
  readonly word: 'appointment'
}

/** 听课提醒 — to whoever goes, until the lesson begins; to whoever made it once it is over, until it is filed. */
export const appointment: WordKind<AppointmentWord> = {
  kind: appointmentWords,
  async said({ id, personId }, { records, rules, consortium, now }) {
    const found = await records.appointments.byId(id)
    if (!found || !isSet(found) || found.state !== 'planned' || !found.observerIds.includes(personId)) {
      return undefined
    }
    const times = lessonTimes(found, { lessons: rules.lessons, zone: rules.timeZone })
    if (!times) return undefined
    const isMaker = found.observerIds[0] === personId
    if (now >= times.starts && !(isMaker && now >= times.over)) return undefined
    const shown = {
      ...(await showAppointment({ records, rules, consortium, now }, found)),
      word: 'appointment' as const,
    }
    // A record can wait; what begins cannot.
    return now < times.starts
      ? { shown, lastOn: found.on, begins: times.starts }
      : { shown, lastOn: undefined }
  },
}
