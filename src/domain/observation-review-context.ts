import type { WorkCalendar } from './calendar.ts'
import type { LessonPlan } from './lesson-plan.ts'
import type { Observation } from './observation.ts'
import type { Person } from './person.ts'
import type { Rubric } from './rubric.ts'

/** What a draft is judged by. */
export interface ReviewContext {
  readonly today: string
  readonly calendar: WorkCalendar
  /** At least the people whose ids the draft holds, as far as they exist. */
  readonly people: readonly Person[]
  /** Records of the same teacher on the same day that are not withdrawn. */
  readonly sameDay: readonly Observation[]
  readonly lessons: LessonPlan
  readonly rubric: Rubric
  readonly filerId: string
  /** The id of the record being edited: it is no duplicate of itself. */
  readonly editing?: string | undefined
}
