import type { Say } from '#src/i18n/say.ts'
import { dayText } from './format.ts'

/** A day and the time on it. */
export interface ShownInstant {
  readonly date: string
  readonly week: number | undefined
  readonly time: string
  readonly provisional?: boolean
}

export function instantText(say: Say, { date: day, week, time, provisional }: ShownInstant): string {
  const date = `${dayText(say, day, week)} ${time}`
  return provisional ? say('date.provisional', { date }) : date
}
