import type { Reading } from './decided.ts'
import type { PolicyPack, PolicySetting } from './pack.ts'

/** A setting with the value it has: the consortium's own, or the pack's default, and then marked as such (默认口径). */
export type SettingInForce = { readonly isDefault: boolean } & (
  | { readonly setting: ChoiceSetting; readonly kind: 'choice'; readonly value: string }
  | { readonly setting: NumberSetting; readonly kind: 'number'; readonly value: number }
)
type ChoiceSetting = Extract<PolicySetting, { kind: 'choice' }>
type NumberSetting = Extract<PolicySetting, { kind: 'number' }>

/** A setting by its name; throws for one that no pack has. What was chosen and no longer can be counts as not chosen. */
export function settingOf(
  packs: readonly Pick<PolicyPack, 'settings'>[],
  chosen: readonly Reading[],
  name: string,
): SettingInForce {
  const setting = packs.flatMap(({ settings }) => settings).find((one) => one.name === name)
  if (!setting) throw new Error(`no pack has a setting ${name}`)
  return inForce(setting, chosen.find((reading) => reading.name === name)?.value)
}

/** A setting with the value that was chosen for it, if one was. */
export function inForce(setting: PolicySetting, chosen: string | undefined): SettingInForce {
  const own = chosen !== undefined && isValueOf(setting, chosen)
  const isDefault = !own
  if (setting.kind === 'choice') {
    return { setting, kind: 'choice', value: own ? chosen : setting.default, isDefault }
  }
  return { setting, kind: 'number', value: own ? Number(chosen) : setting.default, isDefault }
}

/** Whether a text can be the value of a setting. */
export function isValueOf(setting: PolicySetting, text: string): boolean {
  if (setting.kind === 'choice') return setting.options.some(({ value }) => value === text)
  const value = Number(text)
  return /^\d+(?:\.\d+)?$/.test(text) && value >= setting.min && value <= setting.max
}
