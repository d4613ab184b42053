import { foldWidth } from '../reading/fold.ts'
import { amountsIn, pairsIn, withoutUncounted } from './amounts.ts'
import { nameAmounts, type Named, type Side } from './components.ts'
import { findIndicators } from './find.ts'
import { isShare } from './quotient.ts'
import type { Indicator } from './schema.ts'

/** A figure as it was said, without the school and the day. */
export interface SaidFigure {
  readonly indicator: Indicator
  readonly numerator: number
  readonly denominator: number
}

export interface SaidFigures {
  readonly figures: readonly SaidFigure[]
  /** Indicators that were named without the numbers they need. */
  readonly incomplete: readonly Indicator[]
}

/**
 * Figures out of a sentence: `双师型 98/112`, `本地就业率 97人里本地就业57人`, and of several indicators at once
 * `专任教师25人，硕士13，高级8`.
 */
export function readFigures(indicators: readonly Indicator[], words: string): SaidFigures {
  const whole = foldWidth(words)
  const text = withoutUncounted(whole)
  const { pairs, rest } = pairsIn(text)
  const said = new Map<string, SaidFigure>()
  let last: Indicator | undefined
  for (const { from, to, numerator, denominator } of pairs) {
    const named = findIndicators(indicators, whole.slice(from, to))
    const indicator = named.at(-1) ?? last
    if (indicator) said.set(indicator.id, { indicator, numerator, denominator })
    last = indicator
  }
  const named = findIndicators(indicators, whole)
  const amounts = nameAmounts(indicators, amountsIn(rest))
  for (const indicator of indicators) {
    const figure = said.has(indicator.id) ? undefined : fromParts(indicator, amounts, named)
    if (figure) said.set(indicator.id, figure)
  }
  const figures = indicators.flatMap(({ id }) => said.get(id) ?? [])
  return { figures, incomplete: named.filter(({ id }) => !said.has(id)) }
}

function fromParts(
  indicator: Indicator,
  amounts: readonly Named[],
  named: readonly Indicator[],
): SaidFigure | undefined {
  const numerator = side(indicator, 'numerator', amounts)
  const denominator = side(indicator, 'denominator', amounts)
  const isOnlyOne = named.length === 1 && named[0] === indicator
  if (indicator.display === 'count') {
    const value = numerator ?? (isOnlyOne ? amounts[0]?.value : undefined)
    const meant = isOnlyOne || named.includes(indicator)
    return value === undefined || !meant ? undefined : { indicator, numerator: value, denominator: 1 }
  }
  if (numerator !== undefined && denominator !== undefined) return { indicator, numerator, denominator }
  return isOnlyOne ? filledUp(indicator, amounts) : undefined
}

function side(indicator: Indicator, wanted: Side, amounts: readonly Named[]): number | undefined {
  return amounts.find(({ components }) =>
    components.some((one) => one.indicator.id === indicator.id && one.side === wanted),
  )?.value
}

/** Of two numbers without words of their own their sizes tell which is which. */
function filledUp(indicator: Indicator, amounts: readonly Named[]): SaidFigure | undefined {
  const [first, second, ...more] = amounts.map(({ value }) => value)
  if (first === undefined || second === undefined || more.length > 0) return undefined
  const [small, large] = [Math.min(first, second), Math.max(first, second)]
  return isShare(indicator)
    ? { indicator, numerator: small, denominator: large }
    : { indicator, numerator: large, denominator: small }
}
