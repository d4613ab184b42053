import type { WorkCalendar } from '../calendar.ts'
import type { Term } from '../term.ts'

export interface DateContext {
  readonly today: string
  readonly terms: readonly Term[]
  readonly calendar?: WorkCalendar | undefined
}

/** One way of saying a day. `resolve` is undefined when the words mean no day after all. */
export interface DateForm {
  /** With the flags `gu`. */
  readonly pattern: RegExp
  resolve(groups: Readonly<Record<string, string | undefined>>, context: DateContext): string | undefined
}
