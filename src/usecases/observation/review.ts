import { isDate } from '#src/domain/dates.ts'
import type { Misreading } from '#src/domain/misreading.ts'
import { reviewDraft, type Review, type Warning } from '#src/domain/observation-rules.ts'
import type { ObservationDraft } from '#src/domain/observation.ts'
import type { Context } from '../context.ts'
import { askerOf } from './roster.ts'

/** What is unusual enough that nobody files it by accident, named so that a "yes" to one is not a "yes" to another. */
function doubtOf(warning: Warning): string[] {
  if (warning.code === 'non_workday') return [`${warning.code}:${warning.date}`]
  return warning.code === 'possible_duplicate' ? [`${warning.code}:${warning.number}`] : []
}

export interface Checked extends Review {
  readonly misread: readonly Misreading[]
  /** What must be confirmed before it is filed. */
  readonly doubts: readonly string[]
}

/** Holds a draft to the rules, with all that the rules have to know. */
export async function checkDraft(
  context: Context,
  draft: ObservationDraft,
  options: { readonly editing?: string; readonly misread?: readonly Misreading[] } = {},
): Promise<Checked> {
  const { records, rules, today } = context
  const { misread = [], editing } = options
  const named = [draft.teacherId, ...(draft.observerIds ?? [])].filter((id) => id !== undefined)
  const review = reviewDraft(draft, {
    today,
    calendar: rules.calendar,
    lessons: rules.lessons,
    rubric: rules.rubric,
    filerId: askerOf(context).id,
    people: await records.people.byIds(named),
    sameDay:
      draft.teacherId !== undefined && draft.date !== undefined && isDate(draft.date)
        ? await records.observations.onDay(draft.teacherId, draft.date)
        : [],
    ...(editing === undefined ? {} : { editing }),
  })
  return { ...review, misread, doubts: review.warnings.flatMap(doubtOf) }
}
