import type { FormValues } from '#src/bot/action.ts'
import type { Ask } from '#src/bot/ask.ts'
import type { Filled } from '#src/cards/observation-fields.ts'
import type { Draft } from '#src/ports/observations.ts'
import { fillDraft } from '#src/usecases/observation/fill-draft.ts'
import { ownDraft } from '#src/usecases/observation/open-draft.ts'
import { checkDraft, type Checked } from '#src/usecases/observation/review.ts'
import { askerOf } from '#src/usecases/observation/roster.ts'
import { withCourses } from '#src/usecases/teaching/roster.ts'

export interface FilledDraft {
  readonly draft: Draft
  readonly checked: Checked
  /** What could not be understood, as it was typed. */
  readonly typed: Filled
}

/** Puts what was filled in into the draft and keeps it: whatever comes next, nothing of it is lost. */
export async function fillOwnDraft(ask: Ask, draftId: string, form: FormValues): Promise<FilledDraft> {
  const { records, consortium, rules, today, now } = ask
  const kept = await ownDraft(ask, draftId)
  const filerId = askerOf(ask).id
  const everybody = await records.people.ofSchools(consortium.schools.map(({ id }) => id))
  const people = await withCourses(records, everybody)
  const filled = fillDraft(kept.content, form, {
    today,
    weeks: consortium,
    rubric: rules.rubric,
    people,
    filerId,
  })
  const draft: Draft = { ...kept, content: filled.draft, updatedAt: now }
  await records.drafts.put(draft)
  const editing = draft.observationId === undefined ? {} : { editing: draft.observationId }
  const checked = await checkDraft(ask, draft.content, { misread: filled.misread, ...editing })
  return { draft, checked, typed: typedOf(form, checked) }
}

function typedOf(form: FormValues, { misread }: Checked): Filled {
  const refused = new Set<string>(misread.map(({ slot }) => slot))
  const typed = Object.entries(form).filter(([name]) => refused.has(name) || name.startsWith('score_'))
  return Object.fromEntries(typed.map(([name, value]) => [name, String(value)]))
}
