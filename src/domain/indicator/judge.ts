import { daysBetween } from '../dates.ts'
import type { Figure } from '../figure.ts'
import type { School } from '../school.ts'
import { roundedQuotient } from './exact.ts'
import { gapOf, type Gap } from './gap.ts'
import { outcomeOf, type Outcome } from './outcome.ts'
import { quotientOf } from './quotient.ts'
import type { Indicator } from './schema.ts'

/**
 * `met` 达标, `unmet` 未达标, `unachieved` 未达成 (the text only urges), `borderline` 临界, `high` 偏高, `low` 偏低,
 * `not_applicable` 不适用, `not_reported` 未报送, `stale` 数据过期.
 */
export type Verdict =
  | 'met'
  | 'unmet'
  | 'unachieved'
  | 'borderline'
  | 'high'
  | 'low'
  | 'not_applicable'
  | 'not_reported'
  | 'stale'

/** Why there is no verdict on a value. */
export type Reason = 'no_figure' | 'zero_denominator' | 'no_college_campus' | 'not_a_partner' | 'excepted'

export interface Judgement {
  readonly indicator: Indicator
  readonly schoolId: string
  readonly verdict: Verdict
  /** What the verdict would be if the figure were fresh. */
  readonly underlying?: Verdict
  readonly reason?: Reason
  /** The setting's own word when the school is excepted. */
  readonly exception?: string
  /** In the unit of the indicator, to two decimals, halves up. The verdict was reached before rounding. */
  readonly value?: number
  readonly numerator?: number
  readonly denominator?: number
  readonly asOf?: string
  readonly ageDays?: number
  readonly evidence?: readonly string[]
  readonly gap?: Gap
}

export interface JudgeContext {
  readonly school: School
  readonly today: string
}

/** Judges one figure of one school by one indicator. */
export function judge(
  indicator: Indicator,
  figure: Figure | undefined,
  { school, today }: JudgeContext,
): Judgement {
  const subject = { indicator, schoolId: school.id }
  const exception = indicator.notFor.find((except) => except.school === school.id)
  const outside = reasonNotToApply(indicator, school)
  if (exception && !outside) {
    return { ...subject, verdict: 'not_applicable', reason: 'excepted', exception: exception.reason }
  }
  if (outside) return { ...subject, verdict: 'not_applicable', reason: outside }
  if (!figure) return { ...subject, verdict: 'not_reported', reason: 'no_figure' }
  return { ...subject, ...judgeFigure(indicator, figure, today) }
}

function reasonNotToApply({ appliesTo }: Indicator, school: School): Reason | undefined {
  if (school.role !== 'partner') return 'not_a_partner'
  return appliesTo === 'college_campus' && !school.hasCollegeCampus ? 'no_college_campus' : undefined
}

type Judged = Omit<Judgement, 'indicator' | 'schoolId'>

function judgeFigure(indicator: Indicator, figure: Figure, today: string): Judged {
  const { numerator, denominator, asOf, evidence } = figure
  const ageDays = daysBetween(asOf, today)
  const facts = { numerator, denominator, asOf, ageDays, evidence }
  const quotient = quotientOf(indicator, figure)
  if (!quotient) return { verdict: 'not_reported', reason: 'zero_denominator', ...facts }
  const fresh = verdictOf(indicator, outcomeOf(indicator, quotient))
  const gap = gapOf(indicator, figure)
  return {
    ...(ageDays > indicator.freshDays ? { verdict: 'stale', underlying: fresh } : { verdict: fresh }),
    value: roundedQuotient(quotient.over, quotient.under, 2),
    ...facts,
    ...(gap ? { gap } : {}),
  }
}

/** 努力, 鼓励 and 力争 set no duty, so nobody fails them. */
const urging: readonly Indicator['force'][] = ['strive', 'effort', 'encourage']

function verdictOf({ force }: Indicator, outcome: Outcome): Verdict {
  if (outcome === 'reached') return 'met'
  if (outcome === 'missed') return urging.includes(force) ? 'unachieved' : 'unmet'
  return outcome
}
