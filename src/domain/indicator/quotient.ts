import type { Figure } from '../figure.ts'
import { exact, times, type Exact } from './exact.ts'
import type { Indicator } from './schema.ts'

/** The value of an indicator, kept as what is divided by what, so that nothing is lost at the threshold. */
export interface Quotient {
  readonly over: Exact
  readonly under: Exact
}

/** Undefined when there is nothing to divide by. A count divides by one. */
export function quotientOf(indicator: Indicator, figure: Figure): Quotient | undefined {
  const numerator = exact(figure.numerator)
  const denominator = exact(figure.denominator)
  if (indicator.display === 'count') return { over: numerator, under: exact(1) }
  if (denominator.units <= 0n) return undefined
  return {
    over: isShare(indicator) ? times(numerator, exact(100)) : numerator,
    under: denominator,
  }
}

/** A share of a hundred, however it is shown. */
export function isShare({ display }: Pick<Indicator, 'display'>): boolean {
  return display === 'percent' || display === 'fraction'
}
