import { afterAct, isWaiting, obligationStateOf, type FilingAct } from '#src/domain/filing-states.ts'
import type { Obligation } from '#src/domain/obligation.ts'
import { extensionOnReturn } from '#src/domain/review-days.ts'
import { refusal, type Refusal } from '#src/failure.ts'
import type { Filing, FilingReview } from '#src/ports/filings.ts'
import { note } from '../audit/note.ts'
import { ofFiling } from '../audit/subjects.ts'
import type { Context } from '../context.ts'
import { settleReview } from '../duties/review-owed.ts'
import { reviewerKindOf, reviewMatter } from './duty-of.ts'
import { reviewersOf } from './reviewers.ts'
import { actingIn, type Acting } from './stead.ts'

export interface Decided {
  readonly filing: Filing
  readonly review: FilingReview
}

/** A filing that waits for a verdict of whoever asks, locked; a refusal that says who decided where it waits no more. */
export async function waitingFiling(
  context: Context,
  id: string,
  version: number | undefined,
): Promise<{ readonly filing: Filing; readonly acting: Acting }> {
  const { records } = context
  await records.filings.hold(id)
  const filing = await filingOf(context, id)
  const acting = await actingIn(context, 'filing.review', reviewMatter(context.rules, filing))
  if (!isWaiting(filing.state)) throw await decidedAlready(context, filing)
  const number = filing.number ?? ''
  if (version !== undefined && version !== filing.version)
    throw refusal('review.newerVersion', { number, version: filing.version })
  if (filing.personId === acting.byPersonId) {
    const others = await reviewersOf(context, filing, filing.personId)
    if (!others.some(({ id: other }) => other === acting.byPersonId))
      throw refusal('review.ownFiling', { number, names: others.map(({ name }) => name).join(' ') })
  }
  return { filing, acting }
}

export async function filingOf({ records }: Context, id: string): Promise<Filing> {
  const filing = await records.filings.byId(id)
  if (!filing) throw refusal('review.missing')
  return filing
}

async function decidedAlready({ records }: Context, filing: Filing): Promise<Refusal> {
  const number = filing.number ?? ''
  const last = (await records.filings.reviews(filing.id)).at(-1)
  if (filing.state === 'withdrawn' || filing.state === 'draft' || !last)
    return refusal('review.gone', { number })
  const name = (await records.people.byId(last.byPersonId))?.name ?? ''
  return refusal(filing.state === 'passed' ? 'review.passedAlready' : 'review.returnedAlready', {
    number,
    name,
  })
}

interface Verdict {
  readonly act: Extract<FilingAct, 'pass' | 'give_back' | 'reopen'>
  readonly reason: string
  readonly newDueOn: string | undefined
  readonly acting: Acting
}

const verdicts = { pass: 'passed', give_back: 'returned', reopen: 'reopened' } as const

/** Writes a verdict: the filing, the round, the obligation and the audit, in the one transaction of the answer. */
export async function writeVerdict(context: Context, before: Filing, verdict: Verdict): Promise<Decided> {
  const { records, now } = context
  const { act, reason, newDueOn, acting } = verdict
  const next = afterAct(before, act)
  if (!next) throw refusal('review.gone', { number: before.number ?? '' })
  const filing: Filing = { ...next, updatedAt: now }
  if (!(await records.filings.update(filing, before))) throw refusal('review.conflict')
  const review: FilingReview = {
    filingId: filing.id,
    version: filing.version,
    verdict: verdicts[act],
    reason,
    newDueOn,
    ...acting,
    at: now,
  }
  await records.filings.addReview(review)
  await settleObligation(context, filing, review)
  await settleReview(context, before, 'passed')
  await note(context, `filing.${verdicts[act]}`, {
    ...ofFiling(filing),
    details: {
      version: filing.version,
      ...(newDueOn === undefined ? {} : { newDueOn }),
      ...(acting.insteadOfId === undefined ? {} : { insteadOf: acting.insteadOfId }),
    },
  })
  return { filing, review }
}

async function settleObligation(
  { records, rules }: Context,
  { obligationId, item, state }: Filing,
  { newDueOn, reason }: FilingReview,
): Promise<void> {
  await records.filings.holdObligation(obligationId)
  const obligation = await records.obligations.byId(obligationId)
  if (!obligation) return
  const reviewed = reviewerKindOf(rules, item) !== 'nobody'
  if (newDueOn !== undefined) await extend(records, obligation, { newDueOn, reason })
  await records.obligations.setState(obligationId, obligationStateOf(state, reviewed), obligation.doneOn)
}

async function extend(
  { obligations }: Context['records'],
  obligation: Obligation,
  given: { readonly newDueOn: string; readonly reason: string },
): Promise<void> {
  const extension = extensionOnReturn(obligation, given)
  if (extension !== obligation.extension) await obligations.setExtension(obligation.id, extension)
}
