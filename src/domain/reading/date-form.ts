import type { WorkCalendar } from '../calendar.ts'
import type { Weekday } from '../dates.ts'
import type { Term } from '../term.ts'

export interface DateContext {
  readonly today: string
  readonly terms: readonly Term[]
  readonly calendar?: WorkCalendar | undefined
  /** On which weekday weeks start; Monday where nothing is said. */
  readonly firstWeekday?: Weekday | undefined
  /** What is reported lies behind, and that is the rule; what is planned lies ahead. */
  readonly tense?: 'behind' | 'ahead' | undefined
}

/** One way of saying a day. `resolve` is undefined when the words mean no day after all. */
export interface DateForm {
  /** With the flags `gu`. */
  readonly pattern: RegExp
  resolve(groups: Readonly<Record<string, string | undefined>>, context: DateContext): string | undefined
}
