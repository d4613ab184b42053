import { settingOf } from '#src/domain/policy/settings.ts'
import type { Context } from '../context.ts'

/** Where no pack has the setting: what the packs of this product propose. */
const proposed = { 'S0-15.working_days': 5, 'S3-23.working_days': 10 } as const

/** 集团口径 — so many working days, by a setting of a pack. */
export async function workingDaysOf(
  { records, rules }: Context,
  name: keyof typeof proposed,
): Promise<number> {
  const known = rules.packs.some(({ settings }) => settings.some((setting) => setting.name === name))
  if (!known) return proposed[name]
  const { readings } = await records.policy.decided()
  const { value } = settingOf(rules.packs, readings, name)
  return typeof value === 'number' ? value : proposed[name]
}
