import { mayReach } from '#src/domain/access.ts'
import type { RightName } from '#src/domain/rights.ts'
import { latestTerm, nextTerm, termOn } from '#src/domain/weeks.ts'
import { refusal, Refusal } from '#src/failure.ts'
import type { Activity, ActivityKind } from '#src/ports/activities.ts'
import type { Context } from '../context.ts'

export async function activityOf({ records }: Context, id: string): Promise<Activity> {
  const found = await records.activities.byId(id)
  if (!found) throw refusal('seminar.missing')
  return found
}

/** The lead college holds what is the whole consortium's. */
export function leadSchoolId({ consortium }: Pick<Context, 'consortium'>): string {
  const lead = consortium.schools.find(({ role }) => role === 'lead')
  if (!lead) throw refusal('seminar.noLead')
  return lead.id
}

/** The term of a day; between terms the one that comes. */
export function termFor({ consortium: { terms } }: Pick<Context, 'consortium'>, day: string) {
  return termOn(terms, day) ?? nextTerm(terms, day) ?? latestTerm(terms, day)
}

/** What of a kind comes next; where nothing is ahead, what was last. */
export async function nearest(
  { records, today }: Context,
  kind: ActivityKind,
  schoolId: string | undefined,
): Promise<Activity | undefined> {
  const kept = await records.activities.list({
    kinds: [kind],
    ...(schoolId === undefined ? {} : { schoolIds: [schoolId] }),
  })
  const there = kept.filter(({ state, on }) => state !== 'cancelled' && on !== undefined)
  return (
    there.find((one) => one.state === 'planned' && (one.on ?? '') >= today) ??
    there.findLast((one) => one.state === 'planned') ??
    there.at(-1)
  )
}

/** Throws a Refusal that says who may. The text of access has no holes. */
export function permitReach(
  context: Context,
  right: RightName,
  matter: Parameters<typeof mayReach>[2],
): void {
  const verdict = mayReach(right, context.actor, matter)
  if (verdict !== true) throw new Refusal({ key: `access.${verdict}`, values: {} })
}
