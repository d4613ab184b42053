import { foldWidth } from '../reading/fold.ts'
import type { Indicator } from './schema.ts'

/**
 * The indicators that words name: by the full name, by what people call it, or by its id. A name inside a longer one
 * that fits does not count, so 双师型 never brings up another indicator with the same threshold.
 */
export function findIndicators(indicators: readonly Indicator[], words: string): Indicator[] {
  let rest = plain(words)
  const found = new Set<Indicator>()
  for (const { name, indicator } of namesOf(indicators)) {
    if (!rest.includes(name)) continue
    found.add(indicator)
    rest = rest.replaceAll(name, ' ')
  }
  return indicators.filter((indicator) => found.has(indicator))
}

function namesOf(indicators: readonly Indicator[]): { name: string; indicator: Indicator }[] {
  return indicators
    .flatMap((indicator) =>
      [indicator.id, indicator.name.zh, indicator.name.en, ...indicator.short].map((name) => ({
        name: plain(name),
        indicator,
      })),
    )
    .toSorted((a, b) => b.name.length - a.name.length)
}

function plain(words: string): string {
  return foldWidth(words)
    .toLowerCase()
    .replaceAll(/[\s“”"'‘’]/g, '')
}
