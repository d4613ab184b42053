import { checkContent, doubtsOf, type ContentReview } from '#src/domain/filing-form/check-content.ts'
import type { FieldFault } from '#src/domain/filing-form/field-fault.ts'
import { fillContent, misreadIn } from '#src/domain/filing-form/fill-content.ts'
import type { FilledForm } from '#src/domain/filing-form/filled.ts'
import type { FilingDraft } from '#src/ports/filing-drafts.ts'
import { ownerKey } from '../observation/attachments.ts'
import type { Context } from '../context.ts'
import { fieldContextOf } from './forms.ts'
import { isBegun, type OpenFiling } from './open-filing.ts'

export interface CheckedFiling extends ContentReview {
  readonly misread: readonly FieldFault[]
  /** What must be confirmed before it is handed in. */
  readonly doubts: readonly string[]
  /** How many files and pictures are with it. */
  readonly attachments: number
}

/** Puts what was filled in into the draft and keeps it: whatever comes next, nothing of it is lost. */
export async function fillFiling(
  context: Context,
  open: OpenFiling,
  filled: FilledForm,
): Promise<OpenFiling> {
  const { content, typed } = fillContent(open.known.form, open.draft, filled, fieldContextOf(context))
  return keepDraft(context, open, { ...open.draft, content, typed })
}

/** Keeps a draft; from the first word in it the obligation counts as begun. */
export async function keepDraft(
  context: Pick<Context, 'records' | 'now'>,
  open: OpenFiling,
  changed: FilingDraft,
): Promise<OpenFiling> {
  const { records, now } = context
  const draft: FilingDraft = { ...changed, updatedAt: now }
  await records.filingDrafts.put(draft)
  const { obligation } = open
  if (obligation.state !== 'missing' || !isBegun(draft)) return { ...open, draft }
  await records.obligations.setState(obligation.id, 'draft', undefined)
  return { ...open, draft, obligation: { ...obligation, state: 'draft' } }
}

/** Holds a draft to the rules of its form. */
export async function checkFiling(
  context: Pick<Context, 'records' | 'today' | 'consortium' | 'rules'>,
  { known, draft, filing }: OpenFiling,
): Promise<CheckedFiling> {
  const owner = ownerKey({ kind: 'filing', id: filing.id })
  const attachments = (await context.records.attachments.ofOwner(owner)).length
  const review = checkContent(known.form, draft.content, attachments)
  const misread = misreadIn(known.form, draft.typed, fieldContextOf(context))
  // A field with something in it that could not be read is wrong, not empty.
  const missing = review.missing.filter((name) => !misread.some(({ field }) => field === name))
  return {
    ...review,
    missing,
    misread,
    ready: review.ready && misread.length === 0,
    doubts: doubtsOf(review.warnings),
    attachments,
  }
}
