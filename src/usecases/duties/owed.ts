import { countsFor, type Claim } from '#src/domain/policy/credit.ts'
import type { Obligation } from '#src/domain/obligation.ts'
import { ownersOf } from '#src/domain/policy/owners.ts'
import type { Crediting } from './counted.ts'

/** A claim, and the year of the record that makes it. */
export interface Claiming {
  readonly claim: Claim
  readonly year: string | undefined
}

/**
 * What these claims are about, by place. Of what nobody said when it is due, the year's is written down now that it was
 * done.
 */
export async function owedFor(
  crediting: Crediting,
  claiming: readonly Claiming[],
): Promise<(claim: Claim) => readonly Obligation[]> {
  await writeDown(crediting, claiming)
  const places = new Map<string, Obligation[]>()
  for (const [item, claims] of Map.groupBy(claiming, ({ claim }) => claim.item)) {
    for (const owed of await obligationsOf(crediting, item, claims)) {
      const key = placeOf(item, owed.schoolId)
      places.set(key, [...(places.get(key) ?? []), owed])
    }
  }
  return (claim) => {
    const schools = claim.schoolId === undefined ? schoolsIn(places, claim.item) : [claim.schoolId]
    const there = schools.flatMap((schoolId) => places.get(placeOf(claim.item, schoolId)) ?? [])
    return there.filter((owed) => countsFor(claim, owed))
  }
}

const placeOf = (item: string, schoolId: string) => `${item} ${schoolId}`

/** What is owed by a major's team or by the consortium is owed by the lead college alone, or nearly. */
function schoolsIn(places: ReadonlyMap<string, unknown>, item: string): readonly string[] {
  const prefix = placeOf(item, '')
  return [...places.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
}

function obligationsOf({ records }: Crediting, item: string, claims: readonly Claiming[]) {
  const schoolIds = distinct(claims.map(({ claim }) => claim.schoolId))
  const majorIds = distinct(claims.map(({ claim }) => claim.majorId))
  return records.obligations.list({
    items: [item],
    periods: [...new Set(claims.flatMap(({ claim }) => claim.periods))],
    ...(schoolIds ? { schoolIds } : {}),
    ...(majorIds ? { majorIds } : {}),
  })
}

/** Undefined where one of them means every one. */
function distinct(ids: readonly (string | undefined)[]): readonly string[] | undefined {
  const named = ids.filter((id) => id !== undefined)
  return named.length < ids.length ? undefined : [...new Set(named)]
}

async function writeDown(crediting: Crediting, claiming: readonly Claiming[]): Promise<void> {
  const open = claiming.filter(({ claim, year }) => claim.of.open && year !== undefined)
  if (open.length === 0) return
  const { records, consortium, now } = crediting
  const { exceptions } = await records.policy.decided()
  const plans = open.flatMap(({ claim: { of, schoolId, majorId }, year: period = '' }) =>
    ownersOf(of, { ...consortium, exceptions })
      .filter((owner) => schoolId === undefined || owner.schoolId === schoolId)
      .filter((owner) => majorId === undefined || owner.majorId === majorId)
      .map((owner) => ({ item: of.item, kind: of.kind, period, part: 1, ...owner, ...dateless })),
  )
  const keyed = new Map(
    plans.map((plan) => [`${plan.item} ${plan.schoolId} ${plan.majorId} ${plan.period}`, plan]),
  )
  await records.obligations.putAll([...keyed.values()], now)
}

const dateless = { nominal: undefined, dueOn: undefined, provisional: false, derivation: undefined }
