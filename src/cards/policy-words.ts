import { isBinding, type Force } from '#src/domain/policy/force.ts'
import type { PolicyItem } from '#src/domain/policy/pack.ts'
import type { SettingInForce } from '#src/domain/policy/settings.ts'
import type { TargetPeriod } from '#src/domain/policy/target-period.ts'
import type { Say } from '#src/i18n/say.ts'
import { plain } from './kit.ts'
import { settingValueText } from './setting-words.ts'

/** Which list something was opened from, and its page; comes back with its buttons. */
export interface PolicyPlace {
  /** A whole pack, or these items, or the contradictions. */
  readonly pack?: string
  readonly ids?: readonly string[]
  readonly conflicts?: string
  readonly page: number
}

/** `努力（原文“努力”）；不是硬指标，没达到不升级`. The document's own word is never translated. */
export function forceText({ force, forceWord }: PolicyItem, say: Say): string {
  const name = forceName(force, say)
  const withWord = forceWord === undefined ? name : say('policy.force.word', { force: name, word: forceWord })
  return isBinding(force) ? withWord : say('policy.force.soft', { force: withWord })
}

export function forceName(force: Force, say: Say): string {
  return say(`policy.force.${force}`)
}

/** 各中职 → 成职教科 */
export function whoText({ owedBy, owedTo }: PolicyItem, say: Say): string {
  return say('policy.item.fromTo', { by: owedBy[say.language], to: owedTo[say.language] })
}

export function periodText({ until, of, expired }: TargetPeriod, say: Say): string {
  if (of === 'pack') return say(expired ? 'policy.period.packOver' : 'policy.period.pack', { until })
  return expired ? say('policy.period.over', { until }) : until
}

/** One line of markdown: what is open, how it is read, and whether that is our default. */
export function readingText(reading: SettingInForce, say: Say): string {
  const { setting, isDefault } = reading
  const values = { what: plain(setting.what[say.language]), value: plain(settingValueText(reading, say)) }
  return isDefault ? say('policy.reading.default', values) : say('policy.reading.own', values)
}
