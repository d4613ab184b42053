import { addDays } from '#src/domain/dates.ts'
import type { ZoneOffset } from '#src/domain/zone-offsets.ts'
import { contentLine, textValue } from './content-line.ts'

/** What an event says, before it is written. */
export interface FeedEvent {
  /** The same for the same thing for ever: a client that knows it moves what it has. */
  readonly uid: string
  readonly summary: string
  readonly description: string
  readonly location: string
  /** A whole day; with times, from and to on that day, `14:00`. */
  readonly on: string
  readonly time: { readonly from: string; readonly to: string } | undefined
  readonly status: 'confirmed' | 'tentative' | 'cancelled'
}

/** How often it has changed, and when last. */
export interface Stamped extends FeedEvent {
  readonly sequence: number
  readonly changedAt: Date
}

export interface FeedCalendar {
  readonly name: string
  readonly language: 'zh' | 'en'
  readonly zone: string
  readonly offsets: readonly ZoneOffset[]
  readonly events: readonly Stamped[]
}

/** How often clients are asked to look again. */
const lookAgain = 'PT1H'

/** A calendar as RFC 5545 writes it, with how often to look again (RFC 7986; the older name beside it). */
export function icalendar({ name, language, zone, offsets, events }: FeedCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Rongtong//Calendar feed//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${textValue(name)}`,
    `X-WR-CALNAME:${textValue(name)}`,
    `X-WR-TIMEZONE:${textValue(zone)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${lookAgain}`,
    `X-PUBLISHED-TTL:${lookAgain}`,
    ...zoneLines(zone, offsets),
    ...events.flatMap((event) => eventLines(event, zone)),
    'END:VCALENDAR',
  ]
  return lines.map(contentLine).join('')
}

function zoneLines(zone: string, offsets: readonly ZoneOffset[]): readonly string[] {
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...offsets.flatMap(({ from, before, after }) => [
      'BEGIN:STANDARD',
      `DTSTART:${from.replaceAll(/[-:]/g, '')}`,
      `TZOFFSETFROM:${before.replace(':', '')}`,
      `TZOFFSETTO:${after.replace(':', '')}`,
      'END:STANDARD',
    ]),
    'END:VTIMEZONE',
  ]
}

function eventLines(event: Stamped, zone: string): readonly string[] {
  const { uid, summary, description, location, status, sequence, changedAt, time } = event
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(uid)}`,
    `DTSTAMP:${instant(changedAt)}`,
    `LAST-MODIFIED:${instant(changedAt)}`,
    `SEQUENCE:${sequence}`,
    ...timeLines(event, zone),
    `SUMMARY:${textValue(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${textValue(description)}`]),
    ...(location === '' ? [] : [`LOCATION:${textValue(location)}`]),
    `STATUS:${status.toUpperCase()}`,
    'CLASS:PRIVATE',
    // A deadline takes none of the day's time.
    `TRANSP:${time ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ]
}

function timeLines({ on, time }: FeedEvent, zone: string): readonly string[] {
  if (time === undefined) {
    return [`DTSTART;VALUE=DATE:${compact(on)}`, `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`]
  }
  const at = (clock: string) => `;TZID=${zone}:${compact(on)}T${compact(clock)}00`
  return [`DTSTART${at(time.from)}`, `DTEND${at(time.to)}`]
}

const compact = (text: string) => text.replaceAll(/[-:]/g, '')

/** `20261122T020000Z` */
function instant(at: Date): string {
  return `${compact(at.toISOString()).slice(0, 15)}Z`
}
