import { instantAt } from '../dates.ts'
import { remembered } from '../remembered.ts'
import { minuteOf } from './quiet.ts'

/** When somebody is told in the morning of a day: after nine, at their own minute, and nobody at the full hour. */
export function morningsIn(zone: string): (day: string, personId: string) => Date {
  const minute = remembered((personId) => String(minuteOf(personId)).padStart(2, '0'))
  // `2026-12-18 09:05`
  const instant = remembered((text) => instantAt(text.slice(0, 10), text.slice(11), zone))
  return (day, personId) => instant(`${day} 09:${minute(personId)}`)
}
