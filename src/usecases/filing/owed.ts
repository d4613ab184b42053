import { majorsReached, mayReach, reachOf, schoolsReached } from '#src/domain/access.ts'
import { formsOf, type KnownForm } from '#src/domain/filing-form/find-form.ts'
import type { Obligation } from '#src/domain/obligation.ts'
import type { RightName } from '#src/domain/rights.ts'
import type { Context } from '../context.ts'

/** An obligation that is met with the form of a filing. */
export interface OwedFiling {
  readonly obligation: Obligation
  readonly known: KnownForm
}

/** Everything that whoever asks may file, soonest first: of their schools, and of the majors they lead. */
export async function fileable(context: Context): Promise<readonly OwedFiling[]> {
  const forms = new Map(formsOf(context.rules.packs).map((known) => [known.item.id, known]))
  const obligations = await reached(context, 'filing.file', [...forms.keys()])
  return obligations.flatMap((obligation) => {
    const known = forms.get(obligation.item)
    return known ? [{ obligation, known }] : []
  })
}

/** Obligations as far as a right reaches, soonest deadline first, each once; those of `items` where they are named. */
export async function reached(
  context: Context,
  right: RightName,
  items?: readonly string[],
): Promise<readonly Obligation[]> {
  const { actor, records } = context
  const among = items ? { items } : {}
  if (reachOf(right, actor).has('all')) return records.obligations.list(among)
  const schoolIds = schoolsReached(right, actor)
  const majorIds = leads(context, right) ? (actor.person?.majorIds ?? []) : []
  const lists = [
    ...(schoolIds.length > 0 ? [await records.obligations.list({ ...among, schoolIds })] : []),
    ...(majorIds.length > 0 ? [await records.obligations.list({ ...among, majorIds })] : []),
  ]
  const byId = new Map(lists.flat().map((obligation) => [obligation.id, obligation]))
  const found = [...byId.values()].filter((obligation) => mayReach(right, actor, obligation) === true)
  return lists.length > 1 ? found.toSorted(bySoonest) : found
}

function leads({ actor }: Context, right: RightName): boolean {
  const there = majorsReached(right, actor)
  return there === 'everywhere' || there.length > 0
}

/** Soonest first; what has no day comes last. */
export function bySoonest(one: Obligation, other: Obligation): number {
  return dayOf(one).localeCompare(dayOf(other)) || one.schoolId.localeCompare(other.schoolId)
}

function dayOf({ dueOn, extension }: Obligation): string {
  return (extension?.state === 'granted' ? extension.until : dueOn) ?? '9999-12-31'
}
