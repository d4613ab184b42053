import type { Reading } from './decided.ts'
import type { DueRule } from './due-rule.ts'
import { dutyPeriods, dutyScopes, type DutyScope, type PolicyDuty, type PolicyPack } from './pack.ts'
import { settingOf } from './settings.ts'

/** What of a duty a setting may decide: for whom there is one each, how often, and by when. */
export interface DutyInForce {
  readonly per: DutyScope
  readonly by: NonNullable<PolicyDuty['by']>
  readonly times: number
  readonly due: DueRule
}

const owners = { school: 'school', school_major: 'school', major: 'team', consortium: 'secretariat' } as const

/** A duty as the consortium reads it. What its due rule leaves open (`reading`, `workingDays`) is still to be read. */
export function dutyInForce(
  duty: PolicyDuty,
  packs: readonly Pick<PolicyPack, 'settings'>[],
  chosen: readonly Reading[],
): DutyInForce {
  const valueOf = (name: string | undefined) =>
    name === undefined ? undefined : settingOf(packs, chosen, name).value
  const times = valueOf(duty.timesSetting)
  const [per, every] = [valueOf(duty.perSetting), valueOf(duty.everySetting)]
  const scope = dutyScopes.find((one) => one === per) ?? duty.per
  const period = dutyPeriods.find((one) => one === every)
  return {
    per: scope,
    // Who has to do it does not change with how it is counted.
    by: duty.by ?? owners[duty.per],
    times: typeof times === 'number' ? times : duty.times,
    due: period === undefined ? duty.due : ruleOf(period),
  }
}

function ruleOf(period: (typeof dutyPeriods)[number]): DueRule {
  if (period === 'term') return { kind: 'end_of_term', warnInWeeks: [] }
  if (period === 'school_year') return { kind: 'in_school_year' }
  return period === 'year' ? { kind: 'in_year', times: 1 } : { kind: 'open' }
}
