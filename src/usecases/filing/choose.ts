import { findForms, formsOf, type KnownForm } from '#src/domain/filing-form/find-form.ts'
import { findMajors } from '#src/domain/filing-form/find-majors.ts'
import type { Major, School } from '#src/domain/school.ts'
import type { Context } from '../context.ts'
import { nearestPeriod } from './status.ts'
import { schoolIn } from '../kpi/school-of.ts'
import type { OwedFiling } from './owed.ts'

/** What words say about filings: which form, whose, and what is left of them. */
export interface FilingNamed {
  /** More than one where they share the name; none where no form is named. */
  readonly forms: readonly KnownForm[]
  readonly school: School | undefined
  /** More than one where the words could mean each of them. */
  readonly majors: readonly Major[]
  readonly rest: string
}

export function readNamed(
  { rules, consortium }: Pick<Context, 'rules' | 'consortium'>,
  words: string,
): FilingNamed {
  const found = findForms(formsOf(rules.packs), words)
  const named = schoolIn(consortium.schools, found?.rest ?? words)
  const { majors, rest } = findMajors(consortium.majors, named?.rest ?? found?.rest ?? words)
  return { forms: found?.forms ?? [], school: named?.school, majors, rest: rest.trim() }
}

/** Those of what may be filed that the words mean, in the same order. */
export function matching(
  owed: readonly OwedFiling[],
  { forms, school, majors }: Omit<FilingNamed, 'rest'>,
): readonly OwedFiling[] {
  const items = new Set(forms.map(({ item }) => item.id))
  const majorIds = new Set<string | undefined>(majors.map(({ id }) => id))
  return owed.filter(
    ({ obligation: { item, schoolId, majorId } }) =>
      (items.size === 0 || items.has(item)) &&
      (!school || school.id === schoolId) &&
      (majorIds.size === 0 || majorIds.has(majorId)),
  )
}

/** Of each filing the one whose deadline is nearest: 授课计划 is the next one, not that of the year after. */
export function nearest(owed: readonly OwedFiling[], today: string): readonly OwedFiling[] {
  const byItem = Map.groupBy(owed, ({ obligation }) => obligation.item)
  const periods = new Map(
    [...byItem].map(([item, some]) => [
      item,
      nearestPeriod(
        some.map(({ obligation }) => obligation),
        today,
      ),
    ]),
  )
  return owed.filter(({ obligation }) => periods.get(obligation.item) === obligation.period)
}
