import type { Indicator } from '../indicator/schema.ts'
import type { Reading } from './decided.ts'
import type { PolicyPack } from './pack.ts'
import { inForce } from './settings.ts'

/** The indicators with how far the consortium lets “about” reach (左右), where an item that they measure leaves it open. */
export function indicatorsInForce(
  indicators: readonly Indicator[],
  packs: readonly PolicyPack[],
  readings: readonly Reading[],
): readonly Indicator[] {
  return indicators.map((indicator) => {
    if (indicator.tolerance === undefined) return indicator
    const chosen = packs.flatMap(({ items, settings }) => {
      const names = items.filter(({ metric }) => metric === indicator.id).flatMap((item) => item.settings)
      return settings
        .filter(({ name }) => name.endsWith('.tolerance') && names.includes(name))
        .map((setting) => inForce(setting, readings.find(({ name }) => name === setting.name)?.value))
    })
    const [tolerance] = chosen.flatMap((one) => (one.kind === 'number' ? [one.value] : []))
    return tolerance === undefined ? indicator : { ...indicator, tolerance }
  })
}
