import { mayReach, reachOf, type Actor } from '#src/domain/access.ts'
import { waitingStates } from '#src/domain/filing-states.ts'
import { deadlineOf } from '#src/domain/obligation.ts'
import { refusal } from '#src/failure.ts'
import type { Filing, Rectification } from '#src/ports/filings.ts'
import type { Obligation } from '#src/domain/obligation.ts'
import type { Context } from '../context.ts'
import { reviewerKindOf } from './duty-of.ts'
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
}

/** `mine`: what waits for this person's own verdict. `all`: everything they may give a verdict on. */
export type WaitingScope = 'mine' | 'all'

interface Stead {
  readonly actor: Actor
  readonly insteadOfId: string | undefined
}

/** What waits for whoever asks, by their own right and by what was handed over to them, soonest deadline first. */
export async function waitingFor(context: Context, scope: WaitingScope): Promise<readonly Waiting[]> {
  const own = { actor: context.actor, insteadOfId: undefined }
  const delegators = (await delegatorsOf(context)).map((person) => ({
    actor: actorFor(context, person),
    insteadOfId: person.id,
  }))
  const steads = [own, ...delegators].filter(({ actor }) => reachOf('filing.review', actor).size > 0)
  if (steads.length === 0) throw refusal('access.reviewers')
  const found = new Map<string, Waiting>()
  for (const stead of steads) {
    for (const waiting of await waitingIn(context, stead, scope)) {
      const key = `${waiting.kind}:${waiting.id}`
      if (!found.has(key)) found.set(key, waiting)
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

async function waitingIn(context: Context, stead: Stead, scope: WaitingScope): Promise<readonly Waiting[]> {
  const { records } = context
  const { actor, insteadOfId } = stead
  const majorIds = reachOf('filing.review', actor).has('all') ? {} : { majorIds: actor.person?.majorIds ?? [] }
  const filings = (await records.filings.list({ states: waitingStates, ...majorIds })).rows
  const asked = await records.obligations.byIds(await records.filings.extensionsAsked(majorIds))
  const answered = await records.rectifications.list({ states: ['answered'], ...majorIds })
  const obligations = await records.obligations.byIds(filings.map(({ obligationId }) => obligationId))
  const mine = (one: Reviewed) => isFor(context, stead, one, scope)
  return [
    ...filings.filter(mine).map((filing) => ofFiling(filing, obligations)),
    ...asked.filter(mine).map(ofExtension),
    ...answered.filter((one) => isForOpener(actor, one, scope)).map(ofRectification),
  ].map((one) => ({ ...one, insteadOfId }))
}

type Reviewed = Pick<Filing, 'item' | 'schoolId' | 'majorId'> & Partial<Pick<Filing, 'personId'>>

/** What a lead is there for does not wait for an administrator, though they may. */
function isFor({ rules, consortium }: Context, { actor }: Stead, one: Reviewed, scope: WaitingScope): boolean {
  if (mayReach('filing.review', actor, one) !== true) return false
  if (scope === 'all') return true
  const major = consortium.majors.find(({ id }) => id === one.majorId)
  const forLead = reviewerKindOf(rules, one.item) !== 'admin' && major?.leadId !== undefined
  const isAdmin = reachOf('filing.review', actor).has('all')
  const leads = major !== undefined && actor.person?.majorIds.includes(major.id) && actor.roles.has('major_lead')
  if (!forLead || one.personId === major.leadId) return isAdmin
  return leads === true
}

/** Whoever demanded it sees whether it was done; anybody who may demand it can. */
function isForOpener(actor: Actor, one: Rectification, scope: WaitingScope): boolean {
  if (mayReach('rectification.open', actor, one) !== true) return false
  return scope === 'all' || one.openedBy === actor.person?.id
}

type Found = Omit<Waiting, 'insteadOfId'>

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
