import type { WorkCalendar } from '../calendar.ts'
import { addDays, instantAt } from '../dates.ts'
import { remindAt } from '../reminder-times.ts'
import { minuteOf } from './quiet.ts'

/** Which of the words about one thing it is, and when. */
export interface WordTime {
  readonly when: string
  readonly at: Date
}

interface Times {
  readonly personId: string
  readonly calendar: WorkCalendar
  readonly zone: string
}

/** What is held: its day, and `14:00-16:30` or nothing. */
interface Held {
  readonly on: string
  readonly time: string
}

const minute = 60_000
/** Long enough to go there. */
const soonMinutes = 30
/** 未答复再问 — long enough to find somebody else. */
const askWorkingDays = 3
const examWorkingDays = [5, 1] as const
const itemWorkingDays = [3, 1, 0] as const

const clock = /^([01]\d|2[0-3]):[0-5]\d/

/** The instant at which something begins; none where nobody has said a time. */
export function beginsAt(
  { on, time }: { readonly on: string | undefined } & Pick<Held, 'time'>,
  zone: string,
) {
  const from = clock.exec(time)?.[0]
  return on === undefined || from === undefined ? undefined : instantAt(on, from, zone)
}

/**
 * 会前 — in the afternoon of the working day before, and half an hour before it begins. Whoever has not answered is
 * asked again three working days before.
 */
export function meetingTimes(
  { on, time }: Held,
  { answered, ...times }: Times & { readonly answered: boolean },
): readonly WordTime[] {
  const { calendar, zone, personId } = times
  const begins = beginsAt({ on, time }, zone)
  // Not all at once, and nobody on the full hour.
  const afternoon = `16:0${1 + (minuteOf(personId) % 5)}`
  return [
    ...(answered ? [] : before(on, [askWorkingDays], { ...times, name: 'ask' })),
    { when: 'eve', at: instantAt(calendar.onOrBefore(addDays(on, -1)), afternoon, zone) },
    ...(begins ? [{ when: 'soon', at: new Date(begins.getTime() - soonMinutes * minute) }] : []),
  ]
}

/** 催纪要 — to whoever holds it, once; after how many working days no document says: it is the consortium's own. */
export function minutesTimes(
  { on }: Pick<Held, 'on'>,
  { workingDays, ...times }: Times & { readonly workingDays: number },
): readonly WordTime[] {
  return [{ when: 'minutes', at: after(on, workingDays, times) }]
}

/** 行动项 — three working days and one before it is due, on the day, and once when it is late. */
export function itemTimes(dueOn: string, times: Times): readonly WordTime[] {
  const late = { when: 'late', at: after(dueOn, 1, times) }
  return [...before(dueOn, itemWorkingDays, { ...times, name: 'due' }), late]
}

/** 联考 — five working days and one before. */
export function examTimes({ on }: Pick<Held, 'on'>, times: Times): readonly WordTime[] {
  return before(on, examWorkingDays, { ...times, name: 'exam' })
}

function before(due: string, days: readonly number[], { name, ...times }: Times & { readonly name: string }) {
  return days.map((workingDaysBefore) => ({
    when: `${name}${workingDaysBefore}`,
    at: remindAt({ due, workingDaysBefore, personId: times.personId }, times),
  }))
}

function after(day: string, workingDays: number, { personId, ...times }: Times): Date {
  const due = times.calendar.workingDaysAfter(day, workingDays)
  return remindAt({ due, workingDaysBefore: 0, personId }, times)
}
