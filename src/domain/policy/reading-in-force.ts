import type { Indicator } from '../indicator/schema.ts'
import type { Reading } from './decided.ts'
import type { PolicyPack } from './pack.ts'
import { settingOf } from './settings.ts'

/**
 * What is counted for an indicator as the consortium reads it now, such as `S2-38.level=school`; none where the document
 * leaves nothing open.
 */
export function readingInForce(
  { numerator, denominator }: Pick<Indicator, 'numerator' | 'denominator'>,
  packs: readonly PolicyPack[],
  readings: readonly Reading[],
): string | undefined {
  const known = new Set(packs.flatMap(({ settings }) => settings.map(({ name }) => name)))
  const named = [numerator.setting, denominator.setting].flatMap((name) => name ?? [])
  const values = named
    .filter((name) => known.has(name))
    .map((name) => `${name}=${settingOf(packs, readings, name).value}`)
  return values.length === 0 ? undefined : [...new Set(values)].toSorted().join(' ')
}
