import { compare, exact, minus, plus, times, type Exact } from './exact.ts'
import type { Quotient } from './quotient.ts'
import type { Indicator } from './schema.ts'

/** How a value stands to the threshold, before anything is said of force, age or whom it applies to. */
export type Outcome = 'reached' | 'missed' | 'borderline' | 'high' | 'low' | 'described'

type Limits = Pick<Indicator, 'op' | 'threshold' | 'tolerance' | 'most'>

/** 恰为阈值 of a "more than" is borderline: the source says 超过60%以上, which leaves exactly 60.0 % undecided. */
export function outcomeOf(limits: Limits, quotient: Quotient): Outcome {
  const { op } = limits
  if (op === 'described') return 'described'
  if (op === 'about' || op === 'between') return twoSided(limits, quotient)
  const at = side(exact(limits.threshold), quotient)
  if (op === '>' && at === 0) return 'borderline'
  const reached = { '>=': at >= 0, '<=': at <= 0, '>': at > 0, '=': at === 0 }[op]
  return reached ? 'reached' : 'missed'
}

function twoSided({ op, threshold, tolerance = 0, most = threshold }: Limits, quotient: Quotient): Outcome {
  const [lowest, highest] =
    op === 'about'
      ? [minus(exact(threshold), exact(tolerance)), plus(exact(threshold), exact(tolerance))]
      : [exact(threshold), exact(most)]
  if (side(highest, quotient) > 0) return 'high'
  if (side(lowest, quotient) >= 0) return 'reached'
  return op === 'about' ? 'low' : 'missed'
}

function side(limit: Exact, { over, under }: Quotient): number {
  return compare(over, times(limit, under))
}
