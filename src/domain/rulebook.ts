import type { WorkCalendar } from './calendar.ts'
import type { Indicator } from './indicator/schema.ts'
import type { LessonPlan } from './lesson-plan.ts'
import type { Rubric } from './rubric.ts'

/** What the consortium's documents and settings say, read from config/ at start. */
export interface Rulebook {
  readonly timeZone: string
  readonly calendar: WorkCalendar
  readonly lessons: LessonPlan
  readonly rubric: Rubric
  readonly indicators: readonly Indicator[]
}
