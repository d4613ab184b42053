import { mayReach } from '#src/domain/access.ts'
import type { KnownForm } from '#src/domain/filing-form/find-form.ts'
import { isLocked } from '#src/domain/filing-states.ts'
import type { Obligation } from '#src/domain/obligation.ts'
import { refusal } from '#src/failure.ts'
import type { FilingDraft } from '#src/ports/filing-drafts.ts'
import type { Filing } from '#src/ports/filings.ts'
import type { Context } from '../context.ts'
import { askerOf } from '../observation/roster.ts'
import { knownFormOf } from './forms.ts'

/** A filing on which somebody is at work: what is owed, what was handed in, and what is being filled in. */
export interface OpenFiling {
  readonly known: KnownForm
  readonly obligation: Obligation
  readonly filing: Filing
  readonly draft: FilingDraft
  /** There was a draft already. */
  readonly kept: boolean
}

/** Opens the filing of an obligation, or goes on with the draft of it. Nothing counts as begun by looking alone. */
export async function openFiling(context: Context, obligationId: string): Promise<OpenFiling> {
  const { records, now, newId } = context
  const obligation = await records.obligations.byId(obligationId)
  if (!obligation) throw refusal('file.gone')
  if (mayReach('filing.file', context.actor, obligation) !== true) throw refusal('access.filers')
  if (obligation.state === 'waived') throw refusal('file.waived')
  const known = knownFormOf(context, obligation.item)
  const there = await records.filings.ofObligation(obligation.id)
  if (there) return openOf(context, { known, obligation, filing: there })
  const { id: personId } = askerOf(context)
  const filing: Filing = {
    id: newId(),
    number: undefined,
    obligationId: obligation.id,
    item: obligation.item,
    form: known.form.id,
    schoolId: obligation.schoolId,
    majorId: obligation.majorId,
    version: 0,
    content: {},
    state: 'draft',
    personId,
    submittedAt: undefined,
    updatedAt: now,
  }
  await records.filings.insert(filing)
  return openOf(context, { known, obligation, filing })
}

/** A filing that is open, by its id. */
export async function openById(context: Context, filingId: string): Promise<OpenFiling> {
  const { records } = context
  await records.filings.hold(filingId)
  const filing = await records.filings.byId(filingId)
  if (!filing || filing.state === 'withdrawn') throw refusal('file.gone')
  const obligation = await records.obligations.byId(filing.obligationId)
  if (!obligation) throw refusal('file.gone')
  if (mayReach('filing.file', context.actor, filing) !== true) throw refusal('access.filers')
  return openOf(context, { known: knownFormOf(context, filing.item), obligation, filing })
}

async function openOf(
  context: Context,
  found: Pick<OpenFiling, 'known' | 'obligation' | 'filing'>,
): Promise<OpenFiling> {
  const { records, now } = context
  const { filing } = found
  if (isLocked(filing.state)) throw refusal('file.locked', { number: filing.number ?? '' })
  const kept = await records.filingDrafts.byFiling(filing.id)
  const { id: personId } = askerOf(context)
  const draft: FilingDraft = kept
    ? { ...kept, personId, updatedAt: now }
    : { filingId: filing.id, personId, content: filing.content, typed: {}, sheet: undefined, updatedAt: now }
  // What comes next, a file for instance, is meant for what was opened last.
  await records.filingDrafts.put(draft)
  return { ...found, draft, kept: kept !== undefined && isBegun(kept) }
}

export function isBegun({
  content,
  typed,
  sheet,
}: Pick<FilingDraft, 'content' | 'typed' | 'sheet'>): boolean {
  return Object.keys(content).length + Object.keys(typed).length > 0 || sheet !== undefined
}
