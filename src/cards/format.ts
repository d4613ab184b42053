import { weekday } from '#src/domain/dates.ts'
import type { Say } from '#src/i18n/say.ts'

/** A day as people read it, always with its weekday and, in term, its teaching week. */
export function dayText(say: Say, date: string, week?: number): string {
  const name = weekdayText(say, weekday(date))
  return week === undefined
    ? say('date.plain', { date, weekday: name })
    : say('date.inWeek', { date, weekday: name, week })
}

const weekdays = [
  'weekday.1',
  'weekday.2',
  'weekday.3',
  'weekday.4',
  'weekday.5',
  'weekday.6',
  'weekday.7',
] as const

export function weekdayText(say: Say, day: number): string {
  const key = weekdays[day - 1]
  if (!key) throw new RangeError(`There is no weekday ${day}.`)
  return say(key)
}

export function listText(say: Say, items: readonly (string | number)[]): string {
  return items.join(say('list.comma'))
}
