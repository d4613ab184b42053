import type { Counted, Indicator } from '../indicator/schema.ts'
import type { Reading } from './decided.ts'
import type { PolicyPack } from './pack.ts'
import { inForce, type SettingInForce } from './settings.ts'

/** The indicators as the consortium reads them: how far “about” (左右) reaches, and what is counted where that is open. */
export function indicatorsInForce(
  indicators: readonly Indicator[],
  packs: readonly PolicyPack[],
  readings: readonly Reading[],
): readonly Indicator[] {
  const settings = indexed(packs, readings)
  return indicators.map((indicator) => {
    const tolerance = toleranceOf(indicator, settings)
    return {
      ...indicator,
      numerator: asRead(indicator.numerator, settings),
      denominator: asRead(indicator.denominator, settings),
      ...(tolerance === undefined ? {} : { tolerance }),
    }
  })
}

/** What of an indicator the consortium decides, each with its value and whether that is only the default. */
export function readingsOf(
  indicator: Indicator,
  packs: readonly PolicyPack[],
  readings: readonly Reading[],
): readonly SettingInForce[] {
  const { byName, ofMetric } = indexed(packs, readings)
  const named = [indicator.numerator.setting, indicator.denominator.setting]
  const names = [...(ofMetric.get(indicator.id) ?? []), ...named.flatMap((name) => name ?? [])]
  return [...new Set(names)].flatMap((name) => byName.get(name) ?? [])
}

/** What decides how something is counted, by the last part of its name; the others decide when it is due. */
const countsBy = ['denominator', 'tolerance', 'local', 'level', 'senior_lecturer', 'per', 'round']

interface Settings {
  readonly byName: ReadonlyMap<string, SettingInForce>
  /** The names of those that an indicator hangs on. */
  readonly ofMetric: ReadonlyMap<string, readonly string[]>
}

function indexed(packs: readonly PolicyPack[], readings: readonly Reading[]): Settings {
  const chosen = new Map(readings.map(({ name, value }) => [name, value]))
  const byName = new Map(
    packs.flatMap(({ settings }) =>
      settings.map((setting) => [setting.name, inForce(setting, chosen.get(setting.name))] as const),
    ),
  )
  const ofMetric = new Map<string, readonly string[]>()
  for (const { metric, settings } of packs.flatMap(({ items }) => items)) {
    if (metric === undefined) continue
    const counting = settings.filter((name) => countsBy.includes(name.split('.')[1] ?? ''))
    ofMetric.set(metric, [...(ofMetric.get(metric) ?? []), ...counting])
  }
  return { byName, ofMetric }
}

function toleranceOf({ id, tolerance }: Indicator, { byName, ofMetric }: Settings): number | undefined {
  if (tolerance === undefined) return undefined
  const name = ofMetric.get(id)?.find((one) => one.endsWith('.tolerance'))
  const setting = name === undefined ? undefined : byName.get(name)
  return setting?.kind === 'number' ? setting.value : tolerance
}

/** 口径 — the words with the reading in them: 全体教师, 在本市就业的高职毕业生. */
function asRead(counted: Counted, { byName }: Settings): Counted {
  if (counted.setting === undefined) return counted
  const found = byName.get(counted.setting)
  const option =
    found?.kind === 'choice' ? found.setting.options.find(({ value }) => value === found.value) : undefined
  const label = option?.label ?? { zh: '', en: '' }
  return {
    ...counted,
    zh: counted.zh.replace('{reading}', label.zh),
    en: counted.en.replace('{reading}', label.en),
  }
}
