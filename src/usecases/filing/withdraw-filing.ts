import { mayReach } from '#src/domain/access.ts'
import { afterAct } from '#src/domain/filing-states.ts'
import { refusal } from '#src/failure.ts'
import type { Filing } from '#src/ports/filings.ts'
import { note } from '../audit/note.ts'
import { ofFiling } from '../audit/subjects.ts'
import type { Context } from '../context.ts'
import { settleReview } from '../duties/review-owed.ts'
import { openFiling, type OpenFiling } from './open-filing.ts'
import { keepDraft } from './fill-filing.ts'

/** A filing by its id as far as whoever asks may file it, locked. */
export async function ownFiling(context: Context, id: string): Promise<Filing> {
  await context.records.filings.hold(id)
  const filing = await context.records.filings.byId(id)
  if (!filing) throw refusal('file.gone')
  if (mayReach('filing.file', context.actor, filing) !== true) throw refusal('access.filers')
  return filing
}

export interface Withdrawn {
  readonly filing: Filing
  /** The draft that was made of it; none where it had been taken back before. */
  readonly open: OpenFiling | undefined
}

/** Takes a filing back. It keeps its number and its versions; what it held goes on as a draft. Said twice, it happens once. */
export async function withdrawFiling(context: Context, id: string): Promise<Withdrawn> {
  const { records, now } = context
  const before = await ownFiling(context, id)
  if (before.state === 'withdrawn') return { filing: before, open: undefined }
  const next = before.version > 0 ? afterAct(before, 'withdraw') : undefined
  if (!next) throw refusal('file.locked', { number: before.number ?? '' })
  const filing: Filing = { ...next, updatedAt: now }
  if (!(await records.filings.update(filing, before))) throw refusal('file.conflict')
  const kept = await records.filingDrafts.byFiling(before.id)
  await records.filingDrafts.remove(before.id)
  await records.obligations.setState(before.obligationId, 'missing', undefined)
  await settleReview(context, before, 'waived')
  await note(context, 'filing.withdrawn', ofFiling(filing))
  const open = await openFiling(context, before.obligationId)
  const content = kept?.content ?? before.content
  return {
    filing,
    open: await keepDraft(context, open, { ...open.draft, content, typed: kept?.typed ?? {} }),
  }
}

/** Throws what was filled in away. Of what was handed in nothing is lost. */
export async function discardDraft(context: Context, id: string): Promise<Filing> {
  const { records, now } = context
  const filing = await ownFiling(context, id)
  await records.filingDrafts.remove(filing.id)
  if (filing.version > 0 || filing.state !== 'draft') return filing
  const gone: Filing = { ...filing, state: 'withdrawn', updatedAt: now }
  if (!(await records.filings.update(gone, filing))) throw refusal('file.conflict')
  await records.obligations.setState(filing.obligationId, 'missing', undefined)
  return gone
}
