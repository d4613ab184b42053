import { majorsReached, reachOf, schoolsReached, type Actor } from '#src/domain/access.ts'
import { addDays } from '#src/domain/dates.ts'
import { formsOf } from '#src/domain/filing-form/find-form.ts'
import { dutyInForce, type DutyInForce } from '#src/domain/policy/duty-in-force.ts'
import type { RulesInForce } from '#src/domain/rulebook.ts'
import type { Major, School } from '#src/domain/school.ts'
import { latestTerm, termOn } from '#src/domain/weeks.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import type { Context } from '../context.ts'

/** Of what a digest speaks: one school, the majors somebody leads, or all schools. */
export type DigestOf =
  | { readonly kind: 'school'; readonly school: School }
  | { readonly kind: 'majors'; readonly majors: readonly Major[] }
  | { readonly kind: 'all' }

/** What somebody gets digests of; nothing where it is nobody's to have one. */
export function digestsFor(
  actor: Actor,
  { schools, majors }: Pick<ConsortiumSnapshot, 'schools' | 'majors'>,
): readonly DigestOf[] {
  if (reachOf('digest.read', actor).has('all')) return [{ kind: 'all' }]
  const own = schoolsReached('digest.read', actor)
  const led = majorsReached('digest.read', actor).length > 0 ? (actor.person?.majorIds ?? []) : []
  const ofMajors = majors.filter(({ id }) => led.includes(id))
  return [
    ...schools.filter(({ id }) => own.includes(id)).map((school) => ({ kind: 'school', school }) as const),
    ...(ofMajors.length > 0 ? [{ kind: 'majors', majors: ofMajors } as const] : []),
  ]
}

/** So many days ahead are looked at, today among them: on a Monday the week. */
const days = 7

/** Between which days things are counted, and of which items. */
export function spanOf({ rules, consortium, today }: Pick<Context, 'rules' | 'consortium' | 'today'>) {
  const { terms } = consortium
  const term = termOn(terms, today) ?? latestTerm(terms, today)
  return {
    today,
    until: addDays(today, days - 1),
    from: term?.firstDay ?? `${today.slice(0, 4)}-01-01`,
    to: term?.lastDay ?? `${today.slice(0, 4)}-12-31`,
    filings: formsOf(rules.packs).map(({ item }) => item.id),
  }
}

/** Items that these have to do. Who has to do it hangs on no reading. */
export function itemsDoneBy(
  { packs }: Pick<RulesInForce, 'packs'>,
  by: readonly DutyInForce['by'][],
): readonly string[] {
  return packs
    .flatMap(({ items }) => items)
    .filter(({ duty }) => duty !== undefined && by.includes(dutyInForce(duty, packs, []).by))
    .map(({ id }) => id)
}
