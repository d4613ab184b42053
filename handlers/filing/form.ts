import type { Ask } from '#src/bot/ask.ts'
import { redraw, replace, show, type Part } from '#src/bot/reply.ts'
import { filingForm } from '#src/cards/filing-form.ts'
import { said } from '#src/cards/said.ts'
import { sentence } from '#src/i18n/say.ts'
import { checkFiling } from '#src/usecases/filing/fill-filing.ts'
import type { OpenFiling } from '#src/usecases/filing/open-filing.ts'
import { showFilingForm } from '#src/usecases/filing/shown-form.ts'
import { filingFormSubject } from '#src/usecases/filing/subjects.ts'

/** The form of a filing as a new message. */
export async function showForm(ask: Ask, open: OpenFiling): Promise<Part> {
  const shown = await showFilingForm(ask, open, { checked: await checkFiling(ask, open) })
  return show(filingForm, shown, { subject: filingFormSubject(open.filing.id) })
}

/** The form in place of the card that was pressed, and wherever else it is shown. */
export async function replaceForm(
  ask: Ask,
  open: OpenFiling,
  doubts: readonly string[] = [],
): Promise<readonly Part[]> {
  const shown = await showFilingForm(ask, open, { checked: await checkFiling(ask, open), doubts })
  const subject = filingFormSubject(open.filing.id)
  return [replace(filingForm, shown, subject), redraw(subject, filingForm, shown)]
}

/** Cards of a draft that is gone say so, instead of offering to hand it in again. */
export function formIsGone(filingId: string): Part {
  return redraw(filingFormSubject(filingId), said, { sentence: sentence('file.gone') })
}
