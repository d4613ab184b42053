import { daysBetween, weekday, type Weekday } from './dates.ts'
import type { ReviewContext } from './observation-review-context.ts'
import type { Observation, ObservationDraft } from './observation.ts'
import { rubricTotal } from './rubric.ts'

/** What a person should look at before filing; it can be filed all the same. */
export type Warning =
  | {
      readonly code: 'non_workday'
      readonly date: string
      readonly weekday: Weekday
      readonly kind: 'weekend' | 'holiday'
    }
  /** 调休上班, or a day with another's lessons. `timetableOf` is the weekday whose lessons were taught, where the consortium has set it. */
  | {
      readonly code: 'make_up_day'
      readonly date: string
      readonly weekday: Weekday
      readonly timetableOf: Weekday | undefined
    }
  | { readonly code: 'possible_duplicate'; readonly number: string; readonly observationId: string }
  /** The filer is the observed teacher. */
  | { readonly code: 'own_lesson' }
  /** 补登 — filed long after the lesson. */
  | { readonly code: 'late'; readonly days: number }
  /** The score is not the sum of the points. */
  | { readonly code: 'score_differs'; readonly score: number; readonly total: number }

type Context = Pick<ReviewContext, 'today' | 'calendar' | 'sameDay' | 'rubric' | 'filerId' | 'editing'>

export function findWarnings(draft: ObservationDraft, date: string, context: Context): Warning[] {
  return [
    ...dayWarnings(date, context),
    ...lateWarnings(date, context),
    ...context.sameDay
      .filter((record) => record.id !== context.editing && mayBeTheSame(draft, record, context.filerId))
      .map((record): Warning => ({
        code: 'possible_duplicate',
        number: record.number,
        observationId: record.id,
      })),
    ...(draft.teacherId === context.filerId ? [{ code: 'own_lesson' } as const] : []),
    ...scoreWarnings(draft, context),
  ]
}

function dayWarnings(date: string, { calendar }: Context): Warning[] {
  const kind = calendar.kindOf(date)
  const day = { date, weekday: weekday(date) }
  const timetableOf = calendar.timetableOf(date)
  if (kind === 'workday' && timetableOf === day.weekday) return []
  if (kind === 'workday' || kind === 'make_up_day') return [{ code: 'make_up_day', ...day, timetableOf }]
  return [{ code: 'non_workday', ...day, kind }]
}

function lateWarnings(date: string, { today, rubric }: Context): Warning[] {
  const days = daysBetween(date, today)
  return days > rubric.lateAfterDays ? [{ code: 'late', days }] : []
}

/** Two observers may hear one lesson, and one observer two lessons of a teacher in a day: neither is a duplicate. */
function mayBeTheSame(draft: ObservationDraft, record: Observation, filerId: string): boolean {
  const { content } = record
  if (content.teacherId !== draft.teacherId || content.date !== draft.date) return false
  const sameLesson = overlap(draft.periods ?? [], content.periods) || sameWords(draft.topic, content.topic)
  return sameLesson && (content.observerIds[0] === filerId || sameWords(draft.course, content.course))
}

function overlap(one: readonly number[], other: readonly number[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((period) => other.includes(period))
}

function sameWords(one: string | undefined, other: string): boolean {
  return one !== undefined && one.trim() !== '' && one.trim() === other.trim()
}

function scoreWarnings({ score, rubric: points }: ObservationDraft, { rubric }: Context): Warning[] {
  const total = rubricTotal(rubric, points ?? {})
  if (score === undefined || total === undefined || score === total) return []
  return [{ code: 'score_differs', score, total }]
}
