import type { SetAppointment } from '#src/domain/appointment.ts'
import { appointmentTimes } from '#src/domain/appointment-times.ts'
import type { WorkCalendar } from '#src/domain/calendar.ts'
import { addDays } from '#src/domain/dates.ts'
import type { RulesInForce } from '#src/domain/rulebook.ts'
import type { Records } from '#src/ports/store.ts'
import { keepWords, type WantedWord } from '../reminder/keep-words.ts'
import { appointmentWords } from './subject.ts'

/** A word that could not be said is held so long; then nobody is asked for the record any more. */
const daysBack = 14

interface Keeping {
  readonly records: Pick<Records, 'reminders' | 'appointments'>
  readonly rules: Pick<RulesInForce, 'lessons' | 'timeZone'>
  readonly now: Date
}

/**
 * 提醒 — whoever goes is told on the working day before and half an hour before the lesson; whoever made it is asked for
 * the record once it is over.
 */
export async function keepAppointmentWords(
  { records, now, rules }: Keeping & { readonly rules: Pick<RulesInForce, 'calendar'> },
  appointment: SetAppointment,
): Promise<void> {
  const ids = [appointment.id]
  const about = { kind: appointmentWords, ids }
  await keepWords({ records, now }, about, wordsOfAppointment(appointment, rules))
  // What was said of it may not be so any more.
  await records.reminders.recall(appointmentWords, ids)
}

/** The same for all that are not filed yet: the days on which people work may have changed. */
export async function keepAllAppointmentWords(
  { records, now, rules: { lessons, timeZone } }: Keeping,
  { calendar, today }: { readonly calendar: WorkCalendar; readonly today: string },
): Promise<void> {
  const planned = await records.appointments.list({ from: addDays(today, -daysBack) })
  const rules = { lessons, timeZone, calendar }
  await keepWords(
    { records, now },
    { kind: appointmentWords },
    planned.flatMap((one) => wordsOfAppointment(one, rules)),
  )
}

function wordsOfAppointment(
  { id, state, on, periods, observerIds }: SetAppointment,
  { lessons, calendar, timeZone: zone }: Pick<RulesInForce, 'lessons' | 'calendar' | 'timeZone'>,
): readonly WantedWord[] {
  if (state !== 'planned') return []
  return observerIds.flatMap((personId, index) => {
    const times = appointmentTimes({ on, periods }, { personId, lessons, calendar, zone })
    if (!times) return []
    const word = (when: 'eve' | 'soon' | 'over'): WantedWord => ({
      key: [appointmentWords, id, personId, when, times[when].toISOString()].join('/'),
      personId,
      at: times[when],
      kind: `appointment.${when}`,
      subject: { kind: appointmentWords, id },
    })
    return [word('eve'), word('soon'), ...(index === 0 ? [word('over')] : [])]
  })
}
