import type { Slot } from './observation-slot.ts'
import type { ObservationDraft } from './observation.ts'
import { rubricTotal, type Rubric } from './rubric.ts'

type Asked = Pick<Rubric, 'scoreRequired' | 'criteria'>

/**
 * The required slots that are still empty, in the order in which they are asked for. A draft that says nothing of
 * observers is its filer's; one with an empty list has none.
 */
export function missingSlots(draft: ObservationDraft, rubric: Asked): Slot[] {
  const filled: readonly (readonly [Slot, boolean])[] = [
    ['date', draft.date !== undefined],
    ['periods', (draft.periods ?? []).length > 0],
    ['teacher', draft.teacherId !== undefined],
    ['observers', draft.observerIds === undefined || draft.observerIds.length > 0],
    ['course', hasWords(draft.course)],
    ['class', hasWords(draft.className)],
    ['topic', hasWords(draft.topic)],
    ['score', isScored(draft, rubric) || !rubric.scoreRequired],
  ]
  return filled.filter(([, is]) => !is).map(([slot]) => slot)
}

function isScored(draft: ObservationDraft, rubric: Asked): boolean {
  if (draft.score !== undefined || draft.grade !== undefined) return true
  return rubricTotal(rubric, draft.rubric ?? {}) !== undefined
}

function hasWords(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}
