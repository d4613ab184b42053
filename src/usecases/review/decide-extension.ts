import { deadlineOf, type Extension, type Obligation } from '#src/domain/obligation.ts'
import { refusal } from '#src/failure.ts'
import type { ExtensionDecision } from '#src/ports/filings.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import { dueInTime, longestReason } from './give-back.ts'
import { reviewMatter } from './duty-of.ts'
import { actingIn } from './stead.ts'

export interface ExtensionVerdict {
  readonly grant: boolean
  /** Until when; left out, as was asked. */
  readonly until?: string | undefined
  /** Required where it is refused. */
  readonly reason: string
}

export interface ExtensionDecided {
  readonly obligation: Obligation
  readonly decision: ExtensionDecision
}

/** 延期 — granted, perhaps until another day than was asked, or refused with a reason. */
export async function decideExtension(
  context: Context,
  obligationId: string,
  verdict: ExtensionVerdict,
): Promise<ExtensionDecided> {
  const { records, now } = context
  await records.filings.holdObligation(obligationId)
  const obligation = await records.obligations.byId(obligationId)
  if (!obligation) throw refusal('review.missing')
  const acting = await actingIn(context, 'filing.review', reviewMatter(context.rules, obligation))
  const asked = obligation.extension
  if (asked?.state !== 'asked') throw await decidedAlready(context, obligationId)
  const reason = verdict.reason.trim().slice(0, longestReason)
  if (!verdict.grant && reason === '') throw refusal('review.reasonMissing')
  const state = verdict.grant ? 'granted' : 'refused'
  const extension: Extension = verdict.grant
    ? { state: 'granted', until: verdict.until ?? asked.until, reason: asked.reason }
    : await refusedExtension(context, obligationId, asked)
  if (verdict.grant) dueInTime(context, extension.until)
  const until = deadlineOf({ ...obligation, extension }) ?? extension.until
  const decision: ExtensionDecision = {
    obligationId,
    verdict: state,
    askedUntil: asked.until,
    askedReason: asked.reason,
    until,
    reason,
    ...acting,
    at: now,
  }
  await records.obligations.setExtension(obligationId, extension)
  await records.filings.addExtensionDecision(decision)
  await note(context, `filing.extension-${state}`, {
    subject: { kind: 'obligation', id: obligationId, label: obligation.item },
    schoolId: obligation.schoolId,
    details: { until, ...(acting.insteadOfId === undefined ? {} : { insteadOf: acting.insteadOfId }) },
  })
  return { obligation: { ...obligation, extension }, decision }
}

/** What was granted before stays granted. */
async function refusedExtension(
  { records }: Context,
  obligationId: string,
  asked: Extension,
): Promise<Extension> {
  const decisions = await records.filings.extensionDecisions(obligationId)
  const granted = decisions.findLast(({ verdict }) => verdict === 'granted')
  return granted
    ? { state: 'granted', until: granted.until, reason: granted.askedReason }
    : { ...asked, state: 'refused' }
}

async function decidedAlready({ records }: Context, obligationId: string) {
  const last = (await records.filings.extensionDecisions(obligationId)).at(-1)
  if (!last) return refusal('review.notAsked')
  const name = (await records.people.byId(last.byPersonId))?.name ?? ''
  return refusal(last.verdict === 'granted' ? 'review.grantedAlready' : 'review.refusedAlready', { name })
}
