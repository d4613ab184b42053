import type { PolicySetting } from '#src/domain/policy/pack.ts'
import { inForce, type SettingInForce } from '#src/domain/policy/settings.ts'
import type { Say } from '#src/i18n/say.ts'
import { listText } from './format.ts'

/** What a setting is set to: `5月1日之前`, `5 个工作日`. */
export function settingValueText(reading: SettingInForce, say: Say): string {
  if (reading.kind === 'number') return `${reading.value} ${reading.setting.unit[say.language]}`
  const option = reading.setting.options.find(({ value }) => value === reading.value)
  return option?.label[say.language] ?? reading.value
}

/** Whose it is: a default is never shown as anything else. */
export function whoseText({ isDefault }: SettingInForce, say: Say): string {
  return say(isDefault ? 'metric.isDefault' : 'metric.isOwn')
}

/** What it can be: `5月1日之前（strict）、…`, `1—30 个工作日`. */
export function optionsText(setting: PolicySetting, say: Say): string {
  const { language } = say
  if (setting.kind === 'number') {
    const { min, max, unit } = setting
    return say('metric.range', { min, max, unit: unit[language] })
  }
  return listText(
    say,
    setting.options.map(({ value, label }) => `${label[language]} ${value}`),
  )
}

/** The value that was chosen, or the default where none was. */
export function chosenText(setting: PolicySetting, value: string | undefined, say: Say) {
  const reading = inForce(setting, value)
  return say('decision.value', { value: settingValueText(reading, say), whose: whoseText(reading, say) })
}
