import { roundedQuotient } from './exact.ts'
import type { Judgement } from './judge.ts'
import { quotientOf } from './quotient.ts'

/**
 * The value as people write it, without words: `87.5%`, `1:19.89`, `15.5`, `2`, `4/13`. A missed value never looks like
 * the threshold: 59.96 % is shown with both decimals. None when there is no value.
 */
export function showValue(judgement: Judgement): string | undefined {
  const { indicator, value, numerator, denominator, parts } = judgement
  if (value === undefined) return undefined
  if (parts || indicator.display === 'fraction') return `${numerator}/${denominator}`
  if (indicator.display === 'percent') return `${percent(judgement)}%`
  return indicator.display === 'ratio' ? `1:${value}` : String(value)
}

function percent({ indicator, schoolId, verdict, underlying, ...facts }: Judgement): string {
  const { numerator = 0, denominator = 1, asOf = '' } = facts
  const figure = { schoolId, metric: indicator.id, numerator, denominator, asOf, evidence: [] }
  const quotient = quotientOf(indicator, figure)
  if (!quotient) return ''
  const met = (underlying ?? verdict) === 'met'
  const misleads = (decimals: number): boolean =>
    roundedQuotient(quotient.over, quotient.under, decimals) === indicator.threshold &&
    !met &&
    verdict !== 'borderline'
  const decimals = [1, 2, 3, 4].find((count) => !misleads(count)) ?? 1
  return roundedQuotient(quotient.over, quotient.under, decimals).toFixed(decimals)
}
