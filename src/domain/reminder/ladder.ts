import type { Obligation } from '../obligation.ts'
import { ladder } from '../policy/pack.ts'
import type { School } from '../school.ts'
import { activeOf, coordinatorsOf, leadsOf, type Roster } from './recipients.ts'

export type Rung = (typeof ladder)[number]

interface Organisation extends Roster {
  readonly schools: readonly School[]
}

/**
 * Who stands on a rung of the consortium's own ladder above an obligation: the coordinators of the school, the lead of
 * the major, the administrators of the lead college (教务处长), the leaders (分管副校长), the leaders of the school itself
 * (校长). Where nobody stands there it is the next rung above that has somebody, at the top the next below.
 */
export function ladderOf(
  organisation: Organisation,
): (obligation: Obligation, rung: Rung) => readonly string[] {
  const coordinators = coordinatorsOf(organisation)
  const leadOf = leadsOf(organisation)
  const active = activeOf(organisation)
  const idsOf = (some: typeof active) => some.map(({ id }) => id)
  const college = organisation.schools.find(({ role }) => role === 'lead')?.id
  const admins = active.filter(({ roles }) => roles.includes('admin'))
  const own = admins.filter(({ schoolId }) => schoolId === college)
  const deans = idsOf(own.length > 0 ? own : admins)
  const leaders = active.filter(({ roles }) => roles.includes('leader'))
  const [leaderIds, leadersAt] = [idsOf(leaders), Map.groupBy(leaders, ({ schoolId }) => schoolId)]
  const standing: Readonly<Record<Rung, (of: Obligation) => readonly string[]>> = {
    coordinator: ({ schoolId }) => coordinators.get(schoolId) ?? [],
    major_lead: ({ majorId }) => leadOf(majorId),
    dean: () => deans,
    vice_president: () => leaderIds,
    principal: ({ schoolId }) => idsOf(leadersAt.get(schoolId) ?? []),
  }
  return (obligation, rung) => {
    const at = ladder.indexOf(rung)
    const order = [...ladder.slice(at), ...ladder.slice(0, at).toReversed()]
    return order.map((one) => standing[one](obligation)).find((ids) => ids.length > 0) ?? []
  }
}
