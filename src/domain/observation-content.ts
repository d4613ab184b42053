import type { ReviewContext } from './observation-review-context.ts'
import type { ObservationContent, ObservationDraft } from './observation.ts'
import { rubricTotal } from './rubric.ts'

/** The record's content made of a draft in which nothing is missing; undefined if something is. */
export function completeContent(
  draft: ObservationDraft,
  { rubric, filerId }: Pick<ReviewContext, 'rubric' | 'filerId'>,
): ObservationContent | undefined {
  const { date, teacherId } = draft
  if (date === undefined || teacherId === undefined) return undefined
  const points = draft.rubric ?? {}
  return {
    date,
    teacherId,
    periods: [...new Set(draft.periods)].toSorted((a, b) => a - b),
    observerIds: [...new Set(draft.observerIds ?? [filerId])],
    mode: draft.mode ?? '随堂听课',
    score: draft.score ?? rubricTotal(rubric, points),
    grade: draft.grade,
    rubric: points,
    ...textsOf(draft),
  }
}

type Texts = Pick<
  ObservationContent,
  'course' | 'className' | 'topic' | 'strengths' | 'problems' | 'suggestions'
>

function textsOf(draft: ObservationDraft): Texts {
  return {
    course: words(draft.course),
    className: words(draft.className),
    topic: words(draft.topic),
    strengths: words(draft.strengths),
    problems: words(draft.problems),
    suggestions: words(draft.suggestions),
  }
}

function words(text: string | undefined): string {
  return text?.trim() ?? ''
}
