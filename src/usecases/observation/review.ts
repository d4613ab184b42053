import type { Misreading } from '#src/domain/misreading.ts'
import { reviewDraft, type Review, type Warning } from '#src/domain/observation-rules.ts'
import type { ObservationDraft } from '#src/domain/observation.ts'
import type { Context } from '../context.ts'
import { askerOf } from './roster.ts'

/** What is unusual enough that nobody files it by accident. */
const asked: ReadonlySet<Warning['code']> = new Set(['non_workday', 'possible_duplicate'])

export interface Checked extends Review {
  readonly misread: readonly Misreading[]
  /** True when the record can be filed at once. */
  readonly clean: boolean
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
      draft.teacherId !== undefined && draft.date !== undefined
        ? await records.observations.onDay(draft.teacherId, draft.date)
        : [],
    ...(editing === undefined ? {} : { editing }),
  })
  const clean = review.content !== undefined && misread.length === 0
  return { ...review, misread, clean: clean && !review.warnings.some(({ code }) => asked.has(code)) }
}
