import { addDays, instantAt, localDate, localTime } from '../dates.ts'
import { hash64 } from '../hash.ts'
import type { Volume } from './volume.ts'

/** 免打扰 — when somebody does not want to be told anything. Times are `HH:mm` of the consortium's zone. */
export interface Quiet {
  /** No hours at all; `until` counts nevertheless. */
  readonly isOff: boolean
  readonly from: string
  /** Not quiet any more. Earlier than `from`: on the next day. */
  readonly to: string
  /** Nothing until then, once. */
  readonly until: Date | undefined
  /** Nothing while lessons are held, either. */
  readonly inLessons?: true
  /** How much somebody wants to hear; left out, everything. */
  readonly volume?: Exclude<Volume, 'usual'>
}

/** Nobody is woken. */
export const usualQuiet: Quiet = { isOff: false, from: '22:00', to: '07:00', until: undefined }

/** Whether a time of day lies in the hours. Hours from a time to the same one are none. */
export function isWithinHours(time: string, { from, to }: Pick<Quiet, 'from' | 'to'>): boolean {
  return from <= to ? from <= time && time < to : time >= from || time < to
}

/** The instant at which the quiet ends that there is at an instant; none where there is no quiet. */
export function quietEnd(now: Date, quiet: Quiet, zone: string): Date | undefined {
  const once = quiet.until && quiet.until > now ? quiet.until : undefined
  const from = once ?? now
  return hoursEnd(from, quiet, zone) ?? once
}

function hoursEnd(now: Date, { isOff, from, to }: Quiet, zone: string): Date | undefined {
  const time = localTime(now, zone)
  if (isOff || !isWithinHours(time, { from, to })) return undefined
  const day = localDate(now, zone)
  return instantAt(time < to ? day : addDays(day, 1), to, zone)
}

/** People who are quiet until the same time are not all told at once. */
export function spread(end: Date, personId: string): Date {
  return new Date(end.getTime() + minuteOf(personId) * 60_000)
}

/** From 1 to 29, always the same for a person: nobody gets the full hour. */
export function minuteOf(personId: string): number {
  return 1 + Number(hash64(personId) % 29n)
}

/** When people are awake: what must be said today is said then, whatever hours somebody has set. */
const day = { from: '07:00', to: '22:00' }

export function isNight(time: string): boolean {
  return !isWithinHours(time, day)
}

export interface Waiting {
  readonly now: Date
  readonly quiet: Quiet
  readonly zone: string
  /** 最后一次 — the day on which something binding is due, if it is among what waits. */
  readonly lastCallOn: string | undefined
}

/**
 * Until when somebody is told nothing; undefined: now. The last call of what must be done is put off within its day,
 * but not beyond it.
 */
export function heldUntil({ now, quiet, zone, lastCallOn }: Waiting): Date | undefined {
  const end = quietEnd(now, quiet, zone)
  if (!end || lastCallOn === undefined || localDate(end, zone) <= lastCallOn) return end
  return isNight(localTime(now, zone)) ? end : undefined
}
