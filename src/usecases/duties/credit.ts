import { claimsOf, periodsOf, type CountedRecord, type CreditingItem } from '#src/domain/policy/credit.ts'
import type { Observation } from '#src/domain/observation.ts'
import type { Activity, Credit } from '#src/ports/activities.ts'
import { around, held, itemsOf, lesson, type Crediting } from './counted.ts'
import { owedFor } from './owed.ts'
import { settleAll } from './settle.ts'

/** For which items a record counts from now on, and for which it no longer does. */
export interface Credited {
  readonly counts: readonly string[]
  readonly lost: readonly string[]
}

/** 一事多计 — what an observation counts for, by every rule at once. Repeating it changes nothing. */
export async function creditObservation(crediting: Crediting, observation: Observation): Promise<Credited> {
  const { id, content } = observation
  const periods = periodsOf(content.date, crediting.consortium.terms)
  const counted = lesson(crediting, observation, await around(crediting, [observation], periods))
  return creditOne(crediting, 'observation', { id, counted })
}

/** The same of what was held. */
export async function creditActivity(crediting: Crediting, activity: Activity): Promise<Credited> {
  return creditOne(crediting, 'activity', { id: activity.id, counted: held(crediting, activity) })
}

async function creditOne(
  crediting: Crediting,
  kind: Credit['recordKind'],
  counting: Counting,
): Promise<Credited> {
  const { credits, obligations } = crediting.records
  const itemsNow = async () => {
    const now = await credits.ofRecord(kind, counting.id)
    return new Set(
      (await obligations.byIds(now.map(({ obligationId }) => obligationId))).map(({ item }) => item),
    )
  }
  const before = await itemsNow()
  await creditMany(crediting, await itemsOf(crediting), kind, [counting])
  const counts = await itemsNow()
  return { counts: [...counts], lost: [...before].filter((item) => !counts.has(item)) }
}

/** A record, and what it is to the rules; undefined where it does not count at all. */
export interface Counting {
  readonly id: string
  readonly counted: CountedRecord | undefined
}

/** Counts these records for whatever they fulfil, and for nothing else any more. */
export async function creditMany(
  crediting: Crediting,
  items: readonly CreditingItem[],
  kind: Credit['recordKind'],
  counting: readonly Counting[],
): Promise<void> {
  const { credits } = crediting.records
  const claimed = counting.map(({ id, counted }) => ({
    id,
    year: counted?.year,
    claims: counted ? claimsOf(counted, items) : [],
  }))
  const claiming = claimed.flatMap(({ year, claims }) => claims.map((claim) => ({ claim, year })))
  const owed = await owedFor(crediting, claiming)
  const wanted = claimed.map(({ id, claims }) => ({
    id,
    obligationIds: claims.flatMap((claim) => owed(claim).map((obligation) => obligation.id)),
  }))
  const { gained, lost } = await credits.replaceAll(kind, wanted)
  // A lesson that was moved to another day counts as before, and may be done on another one.
  const still = counting.length === 1 ? wanted.flatMap(({ obligationIds }) => obligationIds) : []
  await settleAll(crediting.records, items, {
    ids: [...new Set([...still, ...gained, ...lost])],
    lost: new Set(lost),
  })
}
