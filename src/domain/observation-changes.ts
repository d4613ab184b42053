import type { CriterionSlot, Slot } from './observation-slot.ts'
import type { ObservationContent } from './observation.ts'

/** The slots in which two contents of a record differ. The order of people and of periods counts. */
export function changedSlots(before: ObservationContent, after: ObservationContent): Slot[] {
  const compared: readonly (readonly [Slot, boolean])[] = [
    ['date', before.date === after.date],
    ['periods', sameList(before.periods, after.periods)],
    ['teacher', before.teacherId === after.teacherId],
    ['observers', sameList(before.observerIds, after.observerIds)],
    ['course', before.course === after.course],
    ['class', before.className === after.className],
    ['topic', before.topic === after.topic],
    ['mode', before.mode === after.mode],
    ['score', before.score === after.score && before.grade === after.grade],
    ['strengths', before.strengths === after.strengths],
    ['problems', before.problems === after.problems],
    ['suggestions', before.suggestions === after.suggestions],
  ]
  return [
    ...compared.filter(([, same]) => !same).map(([slot]) => slot),
    ...changedCriteria(before.rubric, after.rubric),
  ]
}

type Points = ObservationContent['rubric']

function changedCriteria(before: Points, after: Points): CriterionSlot[] {
  const criteria = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...criteria]
    .filter((criterion) => before[criterion] !== after[criterion])
    .toSorted()
    .map((criterion): CriterionSlot => `score_${criterion}`)
}

function sameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index])
}
