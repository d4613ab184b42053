import { addDays, instantAt, localDate } from '../dates.ts'
import { minuteOf } from './quiet.ts'

/** Until when somebody wants to hear no more of it. */
export type Snooze =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'date'; readonly date: string }
  /** `HH:mm`, today or, where that is over, tomorrow. */
  | { readonly kind: 'time'; readonly time: string }

export interface Snoozing {
  readonly now: Date
  readonly zone: string
  readonly personId: string
  /** The first day on which something among it is due that must be done. */
  readonly lastCallOn: string | undefined
  /** What it is about begins then: later it is of no use. */
  readonly begins?: readonly Date[]
}

export interface Snoozed {
  readonly at: Date
  /** It would have been too late: it comes before the deadline instead. */
  readonly isBroughtForward: boolean
}

/** In the afternoon of the last day there is still time to do it. */
const lastHour = '16'

/** When it is said once more: later than now, and not later than the day on which what must be done is due. */
export function snoozedUntil(snooze: Snooze, snoozing: Snoozing): Snoozed {
  const { zone, lastCallOn, now, begins = [] } = snoozing
  const wanted = wantedAt(snooze, snoozing)
  const isLate = lastCallOn !== undefined && localDate(wanted, zone) > lastCallOn
  const at = isLate ? before(lastCallOn, snoozing) : wanted
  const first = Math.min(...begins.map((instant) => instant.getTime()))
  if (at.getTime() < first) return { at, isBroughtForward: isLate }
  const ahead = inMinutes(new Date(first), -minutesAhead)
  return { at: ahead > now ? ahead : inMinutes(now, 1), isBroughtForward: true }
}

/** Time enough to go there. */
const minutesAhead = 15

function wantedAt(snooze: Snooze, { now, zone, personId }: Snoozing): Date {
  const today = localDate(now, zone)
  if (snooze.kind === 'minutes') return inMinutes(now, snooze.minutes)
  if (snooze.kind === 'time') {
    const at = instantAt(today, snooze.time, zone)
    return at > now ? at : instantAt(addDays(today, 1), snooze.time, zone)
  }
  const day = snooze.kind === 'days' ? addDays(today, snooze.days) : snooze.date
  const at = onMinute(day, '09', { zone, personId })
  return at > now ? at : inMinutes(now, 60)
}

function before(day: string, { now, zone, personId }: Snoozing): Date {
  const hour = day > localDate(now, zone) ? '09' : lastHour
  const at = onMinute(day, hour, { zone, personId })
  return at.getTime() > now.getTime() + 10 * 60_000 ? at : inMinutes(now, 60)
}

const inMinutes = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000)

function onMinute(day: string, hour: string, { zone, personId }: Pick<Snoozing, 'zone' | 'personId'>): Date {
  return instantAt(day, `${hour}:${String(minuteOf(personId)).padStart(2, '0')}`, zone)
}
