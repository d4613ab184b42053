import type { OwnDate } from '../decided.ts'
import { named, type Occasion, type PlanWindow } from './occasion.ts'

/**
 * The occasions with the days the consortium has set itself. Beside a day of the document it is an internal, earlier
 * one; where the document has none it is the day. Of several parts it is for the last: by then all of it is wanted.
 */
export function withOwnDays(
  occasions: readonly Occasion[],
  dates: readonly Pick<OwnDate, 'period' | 'date'>[],
  { from }: PlanWindow,
): readonly Occasion[] {
  if (dates.length === 0) return occasions
  const set = occasions.map((occasion) => {
    const own = dates.find(({ period }) => period === occasion.period)
    if (!own || occasions.some((one) => isLaterPart(one, occasion))) return occasion
    const day =
      occasion.days.length === 0
        ? named('rule', own.date, 'appointed')
        : named('internal', own.date, 'internal')
    return { ...occasion, days: [day, ...occasion.days] }
  })
  const added = dates.filter(
    ({ period, date }) => date >= from && !occasions.some((occasion) => occasion.period === period),
  )
  const undated = set.filter(({ days }) => days.length > 0 || added.length === 0)
  return [
    ...undated,
    ...added.map(({ period, date }) => ({ period, part: 1, days: [named('rule', date, 'appointed')] })),
  ]
}

function isLaterPart(one: Occasion, other: Occasion): boolean {
  return one.period === other.period && one.part > other.part
}
