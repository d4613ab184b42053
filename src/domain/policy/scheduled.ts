import type { PolicyDuty } from './pack.ts'
import { named, type Occasion } from './due/occasion.ts'
import type { Owner } from './owners.ts'

/** As much of an activity as sets a day. */
export interface ScheduledActivity {
  readonly id: string
  readonly kind: string
  readonly schoolId: string
  readonly majorId: string | undefined
  readonly period: string
  readonly on: string | undefined
  readonly state: 'planned' | 'held' | 'cancelled'
}

export type Scheduled = (owner: Owner, occasion: Occasion) => Occasion

/**
 * What somebody has planned for a day is due on that day and no other. Of several in a period the first sets the day of
 * part 1, and so on. What belongs to no major is the whole consortium's, or its school's.
 */
export function scheduledBy(
  kind: PolicyDuty['scheduledBy'],
  activities: readonly ScheduledActivity[],
): Scheduled {
  const planned = activities
    .filter((one) => one.kind === kind && one.on !== undefined && one.state !== 'cancelled')
    .toSorted((one, other) => `${one.on} ${one.id}`.localeCompare(`${other.on} ${other.id}`))
  if (planned.length === 0) return (_, occasion) => occasion
  const places = Map.groupBy(planned, placeOf)
  return ({ schoolId, majorId }, occasion) => {
    const { period, part } = occasion
    const own = places.get(placeOf({ schoolId, majorId, period })) ?? []
    const on = own[part - 1]?.on
    if (on === undefined) return occasion
    const internal = occasion.days.filter(({ reading }) => reading === 'internal')
    return { ...occasion, days: [named('scheduled', on, 'scheduled'), ...internal] }
  }
}

/** A major's is the major's, whichever school holds it. */
function placeOf({ schoolId, majorId, period }: Owner & { readonly period: string }): string {
  return majorId === undefined ? `${period} school ${schoolId}` : `${period} major ${majorId}`
}
