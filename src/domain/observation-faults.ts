import { isDate } from './dates.ts'
import { lessonCount } from './lesson-plan.ts'
import type { ReviewContext } from './observation-review-context.ts'
import type { CriterionSlot, Slot } from './observation-slot.ts'
import type { ObservationDraft } from './observation.ts'

/** Why a value cannot be filed. */
export type Fault =
  | { readonly slot: 'date'; readonly code: 'not_a_date'; readonly value: string }
  | { readonly slot: 'date'; readonly code: 'future_date'; readonly date: string; readonly today: string }
  | {
      readonly slot: 'periods'
      readonly code: 'no_such_period'
      readonly period: number
      readonly lessons: number
    }
  | { readonly slot: 'teacher' | 'observers'; readonly code: 'unknown_person'; readonly personId: string }
  | { readonly slot: 'observers'; readonly code: 'teacher_observes'; readonly personId: string }
  | {
      readonly slot: 'score' | CriterionSlot
      readonly code: 'out_of_range'
      readonly value: number
      readonly min: number
      readonly max: number
    }
  | { readonly slot: 'score' | CriterionSlot; readonly code: 'not_in_halves'; readonly value: number }
  | { readonly slot: CriterionSlot; readonly code: 'unknown_criterion'; readonly criterion: string }
  | { readonly slot: Slot; readonly code: 'too_long'; readonly length: number; readonly max: number }

type Context = Pick<ReviewContext, 'today' | 'people' | 'lessons' | 'rubric'>

/** In characters as people count them. */
const nameLimit = 100
const commentLimit = 1000

export function findFaults(draft: ObservationDraft, context: Context): Fault[] {
  return [
    ...dateFaults(draft.date, context.today),
    ...periodFaults(draft.periods ?? [], lessonCount(context.lessons)),
    ...personFaults(draft, context.people),
    ...(draft.score === undefined ? [] : pointFaults('score', draft.score, 100)),
    ...rubricFaults(draft.rubric ?? {}, context.rubric),
    ...lengthFaults(draft),
  ]
}

function dateFaults(date: string | undefined, today: string): Fault[] {
  if (date === undefined) return []
  if (!isDate(date)) return [{ slot: 'date', code: 'not_a_date', value: date }]
  return date > today ? [{ slot: 'date', code: 'future_date', date, today }] : []
}

function periodFaults(periods: readonly number[], lessons: number): Fault[] {
  return periods
    .filter((period) => !Number.isInteger(period) || period < 1 || period > lessons)
    .map((period) => ({ slot: 'periods', code: 'no_such_period', period, lessons }))
}

function personFaults(draft: ObservationDraft, people: Context['people']): Fault[] {
  const known = new Set(people.map(({ id }) => id))
  const observers = draft.observerIds ?? []
  const faults: Fault[] = []
  if (draft.teacherId !== undefined && !known.has(draft.teacherId)) {
    faults.push({ slot: 'teacher', code: 'unknown_person', personId: draft.teacherId })
  }
  for (const personId of observers) {
    if (personId === draft.teacherId) faults.push({ slot: 'observers', code: 'teacher_observes', personId })
    else if (!known.has(personId)) faults.push({ slot: 'observers', code: 'unknown_person', personId })
  }
  return faults
}

function rubricFaults(points: Readonly<Record<string, number>>, rubric: Context['rubric']): Fault[] {
  return Object.entries(points).flatMap(([criterion, value]): Fault[] => {
    const slot = `score_${criterion}` as const
    const known = rubric.criteria.find(({ id }) => id === criterion)
    if (!known) return [{ slot, code: 'unknown_criterion', criterion }]
    return pointFaults(slot, value, known.max)
  })
}

function pointFaults(slot: 'score' | CriterionSlot, value: number, max: number): Fault[] {
  if (!(value >= 0 && value <= max)) return [{ slot, code: 'out_of_range', value, min: 0, max }]
  return Number.isInteger(value * 2) ? [] : [{ slot, code: 'not_in_halves', value }]
}

function lengthFaults(draft: ObservationDraft): Fault[] {
  const texts: readonly (readonly [Slot, string | undefined, number])[] = [
    ['course', draft.course, nameLimit],
    ['class', draft.className, nameLimit],
    ['topic', draft.topic, nameLimit],
    ['strengths', draft.strengths, commentLimit],
    ['problems', draft.problems, commentLimit],
    ['suggestions', draft.suggestions, commentLimit],
  ]
  return texts.flatMap(([slot, text, max]): Fault[] => {
    const length = Array.from((text ?? '').trim()).length
    return length > max ? [{ slot, code: 'too_long', length, max }] : []
  })
}
