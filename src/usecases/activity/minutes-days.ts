import type { Rulebook } from '#src/domain/rulebook.ts'
import { settingOf } from '#src/domain/policy/settings.ts'
import type { Records } from '#src/ports/store.ts'

const name = 'S0-10.minutes'

/** Where no pack has the setting. */
const proposed = 3

export interface MinutesDays {
  readonly workingDays: number
  /** Nobody has decided about it: it is only proposed. */
  readonly isDefault: boolean
}

/** 纪要时限 — so many working days after a meeting; no document says, so it is a setting of the consortium's own. */
export async function minutesDays({
  records,
  rules,
}: {
  readonly records: Pick<Records, 'policy'>
  readonly rules: Pick<Rulebook, 'packs'>
}): Promise<MinutesDays> {
  const known = rules.packs.some(({ settings }) => settings.some((setting) => setting.name === name))
  if (!known) return { workingDays: proposed, isDefault: true }
  const { readings } = await records.policy.decided()
  const { value, isDefault } = settingOf(rules.packs, readings, name)
  return { workingDays: typeof value === 'number' ? value : proposed, isDefault }
}
