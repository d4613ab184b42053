import type { WorkCalendar } from '../calendar.ts'
import type { Weekday } from '../dates.ts'
import type { LessonPlan } from '../lesson-plan.ts'
import type { ObservationDraft } from '../observation.ts'
import type { Slot } from '../observation-slot.ts'
import type { Person } from '../person.ts'
import type { Major, School } from '../school.ts'
import type { Term } from '../term.ts'
import type { Sheet, Span } from './sheet.ts'

export interface ReadingContext {
  readonly today: string
  readonly terms: readonly Term[]
  readonly calendar: WorkCalendar
  /** On which weekday weeks start; Monday where nothing is said. */
  readonly firstWeekday?: Weekday | undefined
  readonly lessons: LessonPlan
  /** Whether a record needs a score or a grade; it does unless the consortium says otherwise. */
  readonly scoreRequired?: boolean | undefined
  /** The roster in scope. */
  readonly people: readonly Person[]
  /** Whoever wrote the sentence. */
  readonly asker?: Person | undefined
  readonly schools?: readonly School[] | undefined
  readonly majors?: readonly Major[] | undefined
  /** Names of classes as they stand in earlier records. */
  readonly knownClasses?: readonly string[] | undefined
}

/** 到课 — how many students came, of how many. */
export interface Attendance {
  readonly present: number
  readonly total: number
}

export interface Typo {
  readonly typed: string
  readonly meant: string
}

/** What a sentence says that is no slot of a record. */
export interface Aside {
  /** The others who observed; the writer is not among them. */
  coObserverIds?: readonly string[]
  /** Several people the teacher may be. */
  teacherIds?: readonly string[]
  /** What told several people of one surname apart. */
  teacherBasis?: 'course' | 'class' | 'school'
  /** The teacher teaches only this course. */
  courseBasis?: 'only_course'
  attendance?: Attendance
  schoolId?: string
  typos?: readonly Typo[]
  /** The sentence says that it is about hearing a lesson. */
  cue?: true
}

export interface Finding {
  readonly takes: readonly Span[]
  readonly draft?: ObservationDraft
  readonly aside?: Aside
}

/** What the readers before have found. */
export type Found = Readonly<ObservationDraft & Aside>

/** Reads one thing out of a sentence and says which characters it took. To add one, add it to `readers.ts`. */
export interface Reader {
  readonly slot: Slot | 'attendance' | 'school' | 'cue'
  readonly read: (sheet: Sheet, context: ReadingContext, found: Found) => Finding | undefined
}
