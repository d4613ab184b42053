import { isDate } from './dates.ts'
import { completeContent } from './observation-content.ts'
import { findFaults, type Fault } from './observation-faults.ts'
import { missingSlots } from './observation-missing.ts'
import type { ReviewContext } from './observation-review-context.ts'
import type { Slot } from './observation-slot.ts'
import { findWarnings, type Warning } from './observation-warnings.ts'
import type { ObservationContent, ObservationDraft } from './observation.ts'

export type { Fault, Warning }

/** What stands between a draft and a record. Warnings do not: they are shown before filing. */
export interface Review {
  readonly missing: readonly Slot[]
  readonly faults: readonly Fault[]
  readonly warnings: readonly Warning[]
  /** The record's content; none while anything is missing or at fault. */
  readonly content: ObservationContent | undefined
}

export function reviewDraft(draft: ObservationDraft, context: ReviewContext): Review {
  const missing = missingSlots(draft, context.rubric)
  const faults = findFaults(draft, context)
  return {
    missing,
    faults,
    warnings: draft.date !== undefined && isDate(draft.date) ? findWarnings(draft, draft.date, context) : [],
    content: missing.length + faults.length === 0 ? completeContent(draft, context) : undefined,
  }
}
