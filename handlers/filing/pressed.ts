import type { FormValues } from '#src/bot/action.ts'
import type { Ask } from '#src/bot/ask.ts'
import { findMajors } from '#src/domain/filing-form/find-majors.ts'
import { isOwed } from '#src/domain/obligation.ts'
import { refusal } from '#src/failure.ts'
import { fillFiling, keepDraft } from '#src/usecases/filing/fill-filing.ts'
import { openById, openFiling, type OpenFiling } from '#src/usecases/filing/open-filing.ts'

/** Puts what a form sent into the draft; where another major was chosen, into the draft for that one. */
export async function fillPressed(ask: Ask, filingId: string, form: FormValues): Promise<OpenFiling> {
  const { major, ...rest } = form
  const open = await openById(ask, filingId)
  const target = await movedTo(ask, open, typeof major === 'string' ? major : '')
  return fillFiling(ask, target ?? open, rest)
}

/** The same filing for another major, taking over what was filled in so far. */
async function movedTo(ask: Ask, open: OpenFiling, chosen: string): Promise<OpenFiling | undefined> {
  const { item, schoolId, period, part, majorId } = open.obligation
  if (chosen === '' || chosen === majorId || majorId === undefined) return undefined
  const [major, other] = findMajors(ask.consortium.majors, chosen).majors
  if (!major || other || major.id === majorId) return undefined
  const same = await ask.records.obligations.list({
    items: [item],
    schoolIds: [schoolId],
    periods: [period],
    majorIds: [major.id],
  })
  const target = same.find((one) => one.part === part)
  if (!target || !isOwed(target)) throw refusal('file.notOwed', { major: major.name })
  const opened = await openFiling(ask, target.id)
  const content = { ...opened.draft.content, ...open.draft.content }
  return keepDraft(ask, opened, { ...opened.draft, content, typed: { ...open.draft.typed } })
}
