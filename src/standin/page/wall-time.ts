const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How far the zone's clocks are ahead of UTC at this instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    new Date(instant),
  )
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name)
  if (!match) return 0
  const ahead = Number(match[2]) * HOUR + Number(match[3]) * MINUTE
  return match[1] === '-' ? -ahead : ahead
}

/** `2026-11-25T08:00` as read on a wall in the zone. Throws `RangeError` when there is no such date. */
export function instantAt(wall: string, timeZone: string): Date {
  const asUtc = Date.parse(`${wall}:00Z`)
  if (Number.isNaN(asUtc)) throw new RangeError('no such wall time')
  const guess = asUtc - offsetAt(asUtc, timeZone)
  return new Date(asUtc - offsetAt(guess, timeZone))
}

/** The wall time in the zone, `2026-11-25T08:00`. */
export function wallTimeAt(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString().slice(0, 16)
}

/** 08:00 of the next Monday to Friday in the zone, strictly later than `after`; knows no holidays. */
export function nextWeekdayMorning(after: Date, timeZone: string): Date {
  for (let days = 0; ; days += 1) {
    const day = wallTimeAt(new Date(after.getTime() + days * DAY), timeZone).slice(0, 10)
    const morning = instantAt(`${day}T08:00`, timeZone)
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    if (morning > after && weekday >= 1 && weekday <= 5) return morning
  }
}
