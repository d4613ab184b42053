import type { Say } from '#src/i18n/say.ts'
import { dayText } from './format.ts'

/** A day and the time on it. */
export interface ShownInstant {
  readonly date: string
  readonly week: number | undefined
  readonly time: string
}

export function instantText(say: Say, { date, week, time }: ShownInstant): string {
  return `${dayText(say, date, week)} ${time}`
}
