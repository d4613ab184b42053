import { compare, exact, minus, plus, times, type Exact } from './exact.ts'
import type { Quotient } from './quotient.ts'
import type { Indicator } from './schema.ts'

/** How a value stands to the threshold, before anything is said of force, age or whom it applies to. */
export type Outcome = 'reached' | 'missed' | 'borderline' | 'high' | 'low'

/** 恰为阈值 of a "more than" is borderline: the source says 超过60%以上, which leaves exactly 60.0 % undecided. */
export function outcomeOf(indicator: Indicator, { over, under }: Quotient): Outcome {
  const threshold = exact(indicator.threshold)
  const side = (limit: Exact): number => compare(over, times(limit, under))
  if (indicator.op === 'about') {
    const tolerance = exact(indicator.tolerance ?? 0)
    if (side(plus(threshold, tolerance)) > 0) return 'high'
    return side(minus(threshold, tolerance)) < 0 ? 'low' : 'reached'
  }
  const at = side(threshold)
  if (indicator.op === '>' && at === 0) return 'borderline'
  const reached = { '>=': at >= 0, '<=': at <= 0, '>': at > 0, '=': at === 0 }[indicator.op]
  return reached ? 'reached' : 'missed'
}
