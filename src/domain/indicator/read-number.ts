import { foldWidth } from '../reading/fold.ts'

/** A number as it is filled in: `98`, `3,591,000`, `453.6万`. Undefined when it is none. */
export function readNumber(words: string): number | undefined {
  const text = foldWidth(words).replaceAll(/[,\s]/g, '')
  const [, digits, unit] = /^(\d+(?:\.\d+)?)(万)?(?:人|名|元|㎡|个|间|份|门|次)?$/u.exec(text) ?? []
  if (digits === undefined) return undefined
  return unit === undefined ? Number(digits) : Math.round(Number(digits) * 1_000_000) / 100
}
