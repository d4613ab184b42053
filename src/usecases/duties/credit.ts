import {
  claimsOf,
  countsFor,
  neededFor,
  settledBy,
  type Claim,
  type CountedRecord,
  type CreditingItem,
} from '#src/domain/policy/credit.ts'
import { ownersOf } from '#src/domain/policy/owners.ts'
import type { Obligation, ObligationKey } from '#src/domain/obligation.ts'
import type { Observation } from '#src/domain/observation.ts'
import type { Activity, Credit } from '#src/ports/activities.ts'
import type { Records } from '#src/ports/store.ts'
import { held, itemsOf, lesson, type Crediting } from './counted.ts'

/** For which items a record counts from now on, and for which it no longer does. */
export interface Credited {
  readonly counts: readonly string[]
  readonly lost: readonly string[]
}

/** 一事多计 — what an observation counts for, by every rule at once. Repeating it changes nothing. */
export async function creditObservation(crediting: Crediting, observation: Observation): Promise<Credited> {
  const { id } = observation
  const counted = await lesson(crediting, observation)
  return credit(crediting, await itemsOf(crediting), { kind: 'observation', id, counted })
}

/** The same of what was held. */
export async function creditActivity(crediting: Crediting, activity: Activity): Promise<Credited> {
  const { id } = activity
  const counted = held(crediting, activity)
  return credit(crediting, await itemsOf(crediting), { kind: 'activity', id, counted })
}

interface Counting {
  readonly kind: Credit['recordKind']
  readonly id: string
  /** Undefined where it does not count at all. */
  readonly counted: CountedRecord | undefined
}

export async function credit(
  crediting: Crediting,
  items: readonly CreditingItem[],
  { kind, id, counted }: Counting,
): Promise<Credited> {
  const { obligations, credits } = crediting.records
  const claims = counted ? claimsOf(counted, items) : []
  const owed: Obligation[] = []
  for (const claim of claims) owed.push(...(await owedBy(crediting, claim, counted?.year)))
  const now = owed.map((obligation) => obligation.id)
  const former = (await credits.ofRecord(kind, id)).map(({ obligationId }) => obligationId)
  const gone = await obligations.byIds(former.filter((one) => !now.includes(one)))
  await credits.replace(kind, id, now)
  for (const obligation of owed) await settle(crediting, items, { obligation, lost: false })
  for (const obligation of gone) await settle(crediting, items, { obligation, lost: true })
  const counts = [...new Set(owed.map(({ item }) => item))]
  const lost = [...new Set(gone.map(({ item }) => item))].filter((item) => !counts.includes(item))
  return { counts, lost }
}

/** What a claim is about. Of what nobody said when it is due, the year's is written down now that it was done. */
async function owedBy(
  crediting: Crediting,
  claim: Claim,
  year: string | undefined,
): Promise<readonly Obligation[]> {
  const { obligations } = crediting.records
  if (claim.of.open && year !== undefined) await writeDown(crediting, claim, year)
  const { item, periods, schoolId, majorId } = claim
  const found = await obligations.list({
    items: [item],
    periods,
    ...(schoolId === undefined ? {} : { schoolIds: [schoolId] }),
    ...(majorId === undefined ? {} : { majorIds: [majorId] }),
  })
  return found.filter((owed) => countsFor(claim, owed))
}

async function writeDown(
  { records, consortium, now }: Crediting,
  claim: Claim,
  period: string,
): Promise<void> {
  const { of, schoolId, majorId } = claim
  const { exceptions } = await records.policy.decided()
  const owners = ownersOf(of, { ...consortium, exceptions }).filter(
    (owner) =>
      (schoolId === undefined || owner.schoolId === schoolId) &&
      (majorId === undefined || owner.majorId === majorId),
  )
  const { item, kind } = of
  const dateless = { nominal: undefined, dueOn: undefined, provisional: false, derivation: undefined }
  const plans = owners.map((owner) => ({ item, kind, period, part: 1, ...owner, ...dateless }))
  await records.obligations.putAll(plans, now)
}

interface Settling {
  readonly obligation: Obligation
  readonly lost: boolean
}

/** Brings the state of an obligation into line with what counts for it. What was filed is settled by its filing. */
async function settle(
  { records }: Crediting,
  items: readonly CreditingItem[],
  { obligation, lost }: Settling,
): Promise<void> {
  const { id, item, part, state, doneOn } = obligation
  const filing = await records.filings.ofObligation(id)
  if (filing && filing.state !== 'draft') return
  const crediting = items.find((one) => one.item === item)
  const needed = neededFor(part, { parts: await partsOf(records, obligation), times: crediting?.times ?? 1 })
  const days = await records.credits.days(id, needed)
  const settled = settledBy(obligation, { days, needed, begun: filing !== undefined, lost })
  if (!settled || (settled.state === state && settled.doneOn === doneOn)) return
  await records.obligations.setState(id, settled.state, settled.doneOn)
  if (settled.state === 'missing' && crediting?.open === true) await takeAway(records, obligation)
}

/** What was only written down because it was done is not owed once it was not. */
async function takeAway({ obligations }: Records, { id, item, period }: Obligation): Promise<void> {
  const others = await obligations.list({ items: [item], periods: [period] })
  const keep = others.filter((one) => one.id !== id)
  await obligations.removeUnbegun(keep, { items: [item], periods: [period] })
}

async function partsOf(
  { obligations }: Records,
  { item, schoolId, majorId, period }: ObligationKey,
): Promise<number> {
  const found = await obligations.list({ items: [item], schoolIds: [schoolId], periods: [period] })
  return Math.max(1, ...found.filter((one) => one.majorId === majorId).map(({ part }) => part))
}
