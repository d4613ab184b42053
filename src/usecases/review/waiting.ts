import { may, mayReach, reachOf, type Actor } from '#src/domain/access.ts'
import { waitingStates } from '#src/domain/filing-states.ts'
import { deadlineOf } from '#src/domain/obligation.ts'
import { refusal } from '#src/failure.ts'
import type { Filing, Rectification } from '#src/ports/filings.ts'
import type { Obligation } from '#src/domain/obligation.ts'
import type { Context } from '../context.ts'
import { reviewerKindOf, reviewMatter } from './duty-of.ts'
import { actorFor, delegatorsOf } from './stead.ts'

/** One thing that waits for a verdict. */
export interface Waiting {
  readonly kind: 'filing' | 'extension' | 'rectification'
  /** The filing's, the obligation's or the notice's. */
  readonly id: string
  readonly number: string | undefined
  readonly item: string
  readonly schoolId: string
  readonly majorId: string | undefined
  readonly deadline: string | undefined
  /** Since when it waits. */
  readonly since: Date | undefined
  /** 代 — in whose stead; none where it is one's own. */
  readonly insteadOfId: string | undefined
  /** It waits for this person, or for whom they stand in; the rest they only may decide on. */
  readonly isMine: boolean
}

interface Stead {
  readonly actor: Actor
  readonly insteadOfId: string | undefined
}

/**
 * What whoever asks may give a verdict on, by their own right and by what was handed over to them, soonest deadline
 * first.
 */
export async function waitingFor(context: Context): Promise<readonly Waiting[]> {
  const own = { actor: context.actor, insteadOfId: undefined }
  const delegators = (await delegatorsOf(context)).map((person) => ({
    actor: actorFor(context, person),
    insteadOfId: person.id,
  }))
  const steads = [own, ...delegators].filter(({ actor }) => reachOf('filing.review', actor).size > 0)
  // A colleague of the lead college may have taken reviews over on another day.
  if (steads.length === 0 && may('review.read')(context.actor) !== true) throw refusal('access.reviewers')
  const found = new Map<string, Waiting>()
  for (const stead of steads) {
    for (const waiting of await waitingIn(context, stead)) {
      const key = `${waiting.kind}:${waiting.id}`
      if (found.get(key)?.isMine !== true) found.set(key, waiting)
    }
  }
  return [...found.values()].toSorted(bySoonest)
}

const never = '9999-12-31'

function bySoonest(one: Waiting, other: Waiting): number {
  const days = (one.deadline ?? never).localeCompare(other.deadline ?? never)
  if (days !== 0) return days
  return (one.since?.getTime() ?? 0) - (other.since?.getTime() ?? 0) || one.id.localeCompare(other.id)
}

async function waitingIn(context: Context, stead: Stead): Promise<readonly Waiting[]> {
  const { records, rules } = context
  const { actor, insteadOfId } = stead
  const majorIds = reachOf('filing.review', actor).has('all')
    ? {}
    : { majorIds: actor.person?.majorIds ?? [] }
  const { rows: filings } = await records.filings.list({ states: waitingStates, ...majorIds })
  const asked = await records.obligations.byIds(await records.filings.extensionsAsked(majorIds))
  const answered = await records.rectifications.list({ states: ['answered'], ...majorIds })
  const obligations = await records.obligations.byIds(filings.map(({ obligationId }) => obligationId))
  const reached = (one: Reviewed) => mayReach('filing.review', actor, reviewMatter(rules, one)) === true
  return [
    ...filings
      .filter(reached)
      .map((one) => ({ ...ofFiling(one, obligations), isMine: isFor(context, actor, one) })),
    ...asked.filter(reached).map((one) => ({ ...ofExtension(one), isMine: isFor(context, actor, one) })),
    ...answered
      .filter((one) => mayReach('rectification.open', actor, one) === true)
      .map((one) => ({ ...ofRectification(one), isMine: one.openedBy === actor.person?.id })),
  ].map((one) => ({ ...one, insteadOfId }))
}

type Reviewed = Pick<Filing, 'item' | 'schoolId' | 'majorId'> & Partial<Pick<Filing, 'personId'>>

/** What a lead is there for does not wait for an administrator, though they may decide; see `reviewersOf`. */
function isFor({ rules, consortium }: Context, actor: Actor, { item, majorId, personId }: Reviewed): boolean {
  const major = consortium.majors.find(({ id }) => id === majorId)
  const byLead = reviewerKindOf(rules, item) !== 'admin' && major?.leadId !== undefined
  if (!byLead || personId === major.leadId) return reachOf('filing.review', actor).has('all')
  return actor.roles.has('major_lead') && actor.person?.majorIds.includes(major.id) === true
}

type Found = Omit<Waiting, 'insteadOfId' | 'isMine'>

function ofFiling(filing: Filing, obligations: readonly Obligation[]): Found {
  const { id, number, item, schoolId, majorId, submittedAt } = filing
  const obligation = obligations.find((one) => one.id === filing.obligationId)
  const deadline = obligation && deadlineOf(obligation)
  return { kind: 'filing', id, number, item, schoolId, majorId, deadline, since: submittedAt }
}

function ofExtension(obligation: Obligation): Found {
  const { id, item, schoolId, majorId } = obligation
  const deadline = deadlineOf(obligation)
  return { kind: 'extension', id, number: undefined, item, schoolId, majorId, deadline, since: undefined }
}

function ofRectification({ id, number, item, schoolId, majorId, dueOn, rounds }: Rectification): Found {
  const since = rounds.at(-1)?.at
  return { kind: 'rectification', id, number, item, schoolId, majorId, deadline: dueOn, since }
}
