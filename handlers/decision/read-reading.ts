import type { Ask } from '#src/bot/ask.ts'
import { optionsText } from '#src/cards/setting-words.ts'
import type { Decision } from '#src/domain/policy/decision.ts'
import { findSettings, valueIn } from '#src/domain/policy/find-settings.ts'
import type { PolicySetting } from '#src/domain/policy/pack.ts'
import { refusal } from '#src/failure.ts'
import { sayIn } from '#src/i18n/say.ts'

/** Words that may stand between a name and its value. */
const between = /^(?:设为|设成|改为|改成|按|用|取|是|为|=|:|to|as)+/iu

/** What words decide about a setting; the settings they speak of where no value is said. */
export function readReading(ask: Ask, words: string): Decision | readonly PolicySetting[] {
  const { packs, indicators } = ask.rules
  const { settings, rest } = findSettings(packs, indicators, words)
  const [first] = settings
  if (!first) throw refusal('metric.unknown', { words })
  const said = rest.replace(between, '')
  if (said === '') return settings
  const valued = settings.flatMap((setting) => {
    const value = valueIn(setting, said)
    return value === undefined ? [] : [{ setting, value }]
  })
  const [one, ...others] = valued
  if (!one) throw wrongValue(ask, first)
  if (others.length > 0) return valued.map(({ setting }) => setting)
  const { name } = one.setting
  return { kind: 'reading', name, ...(one.value === 'default' ? {} : one.value) }
}

function wrongValue({ language }: Ask, setting: PolicySetting) {
  const options = optionsText(setting, sayIn(language))
  return refusal('metric.wrongValue', { name: setting.what[language], options })
}
