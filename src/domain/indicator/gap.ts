import type { Figure } from '../figure.ts'
import { ceilOfQuotient, compare, exact, minus, plus, times, type Exact } from './exact.ts'
import { outcomeOf, type Outcome } from './outcome.ts'
import { isShare, quotientOf } from './quotient.ts'
import type { CountedUnit, Indicator } from './schema.ts'

/** 还差 — the least whole number of people, yuan, ㎡ … that turns the verdict, and where it has to be added. */
export interface Gap {
  readonly amount: number
  readonly unit: CountedUnit
  readonly in: 'numerator' | 'denominator'
  readonly by: 'add' | 'remove'
}

/**
 * None when nothing has to change, or when no whole number can help: a two-sided value that is too high falls by no
 * addition, one of few people leaps over it, and no teachers at all make no ratio.
 */
export function gapOf(indicator: Indicator, figure: Figure): Gap | undefined {
  const quotient = quotientOf(indicator, figure)
  const outcome = quotient && outcomeOf(indicator, quotient)
  if (outcome === undefined || nothingLacks.includes(outcome)) return undefined
  if (indicator.op === '<=') return moreBelow(indicator, figure)
  return indicator.op === '=' ? exactly(indicator, figure) : moreAbove(indicator, figure)
}

const nothingLacks: readonly Outcome[] = ['reached', 'high', 'described']

/** More of what is divided: teachers with a degree, yuan of equipment. */
function moreAbove(indicator: Indicator, figure: Figure): Gap | undefined {
  const numerator = exact(figure.numerator)
  const missing = minus(neededNumerator(indicator, figure), numerator)
  const least = ceilOfQuotient(missing, exact(1)) + (indicator.op === '>' && isWhole(missing) ? 1n : 0n)
  if (indicator.op === 'about' && overshoots(indicator, figure, plus(numerator, whole(least))))
    return undefined
  return { amount: Number(least), unit: indicator.numerator.unit, in: 'numerator', by: 'add' }
}

/** Of few people one more can be too many: with seven, 95 % ± 2 lies between six and seven. */
function overshoots(indicator: Indicator, figure: Figure, numerator: Exact): boolean {
  const over = scaled(indicator, numerator)
  return outcomeOf(indicator, { over, under: exact(figure.denominator) }) !== 'reached'
}

/** More of what is divided by: a teacher more for the same students. */
function moreBelow(indicator: Indicator, figure: Figure): Gap | undefined {
  if (indicator.threshold === 0) return undefined
  const threshold = exact(indicator.threshold)
  const numerator = scaled(indicator, exact(figure.numerator))
  const least = ceilOfQuotient(minus(numerator, times(threshold, exact(figure.denominator))), threshold)
  return { amount: Number(least), unit: indicator.denominator.unit, in: 'denominator', by: 'add' }
}

/** A count that must be exactly so many. */
function exactly(indicator: Indicator, figure: Figure): Gap | undefined {
  const difference = minus(exact(figure.numerator), neededNumerator(indicator, figure))
  if (!isWhole(difference)) return undefined
  const by = compare(difference, exact(0)) > 0 ? 'remove' : 'add'
  const amount = Math.abs(Number(ceilOfQuotient(magnitude(difference), exact(1))))
  return { amount, unit: indicator.numerator.unit, in: 'numerator', by }
}

/** threshold × denominator in the unit of the numerator; for a percentage a hundredth of it. */
function neededNumerator(indicator: Indicator, figure: Figure): Exact {
  const lowest = minus(exact(indicator.threshold), exact(indicator.tolerance ?? 0))
  const denominator = exact(indicator.display === 'count' ? 1 : figure.denominator)
  const needed = times(lowest, denominator)
  return isShare(indicator) ? times(needed, { units: 1n, places: 2 }) : needed
}

function scaled(indicator: Indicator, numerator: Exact): Exact {
  return isShare(indicator) ? times(numerator, exact(100)) : numerator
}

function whole(units: bigint): Exact {
  return { units, places: 0 }
}

function isWhole({ units, places }: Exact): boolean {
  return units % 10n ** BigInt(places) === 0n
}

function magnitude({ units, places }: Exact): Exact {
  return { units: units < 0n ? -units : units, places }
}
