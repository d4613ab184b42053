import { Temporal } from 'temporal-polyfill'

/** From a local time on a zone has an offset: how its clocks stood before, and how they stand after. */
export interface ZoneOffset {
  /** `2026-03-29T02:00:00`, by the clocks as they stood before. */
  readonly from: string
  /** `+01:00` */
  readonly before: string
  readonly after: string
}

/** The offset at the beginning of a day, and every change of it until the end of another one. */
export function zoneOffsets(zone: string, first: string, last: string): readonly ZoneOffset[] {
  const begin = Temporal.PlainDate.from(first).toZonedDateTime(zone)
  const end = Temporal.PlainDate.from(last).add({ days: 1 }).toZonedDateTime(zone)
  const found: ZoneOffset[] = [
    { from: localText(begin.toPlainDateTime()), before: begin.offset, after: begin.offset },
  ]
  for (
    let next = begin.getTimeZoneTransition('next');
    next !== null && Temporal.ZonedDateTime.compare(next, end) < 0;
    next = next.getTimeZoneTransition('next')
  ) {
    const before = next.subtract({ nanoseconds: 1 }).offset
    const from = next.toInstant().toZonedDateTimeISO(before).toPlainDateTime()
    found.push({ from: localText(from), before, after: next.offset })
  }
  return found
}

function localText(at: Temporal.PlainDateTime): string {
  return at.toString({ smallestUnit: 'second' })
}
