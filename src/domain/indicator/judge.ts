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
 * `not_applicable` 不适用, `not_reported` 未报送, `stale` 数据过期, `running` 进行中 (its day is still to come),
 * `described` 只描述 (nothing is asked).
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
  | 'running'
  | 'described'

/** Why there is no verdict on a value. */
export type Reason =
  | 'no_figure'
  | 'zero_denominator'
  | 'no_college_campus'
  | 'not_a_partner'
  | 'excepted'
  | 'region'
  | 'pack_off'

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
  /** Reported by another reading of the consortium than the one in force. */
  readonly isReadOtherwise?: true
  /** How many records of our own it was counted from. */
  readonly records?: number
  readonly openUntil?: string
  readonly gap?: Gap
  /** 力争 — what is striven for beyond the threshold. */
  readonly stretch?: { readonly reached: boolean; readonly gap?: Gap }
  /** Each major by itself, where each is judged; then the value is how many of them are met. */
  readonly parts?: readonly { readonly majorId: string; readonly judgement: Judgement }[]
}

export interface JudgeContext {
  readonly school: School
  readonly today: string
  /** The clauses of packs that are switched off at this school begin with these and a dash. */
  readonly packsOff?: readonly string[]
}

/** Judges one figure of one school by one indicator. */
export function judge(indicator: Indicator, figure: Figure | undefined, context: JudgeContext): Judgement {
  const { school, today } = context
  const subject = { indicator, schoolId: school.id }
  const exception = indicator.notFor.find((except) => except.school === school.id)
  const outside = reasonNotToApply(indicator, context)
  if (exception && !outside) {
    return { ...subject, verdict: 'not_applicable', reason: 'excepted', exception: exception.reason }
  }
  if (outside) return { ...subject, verdict: 'not_applicable', reason: outside }
  if (!figure) return { ...subject, verdict: 'not_reported', reason: 'no_figure' }
  return { ...subject, ...judgeFigure(indicator, figure, today) }
}

function reasonNotToApply(
  { appliesTo, clause }: Indicator,
  { school, packsOff = [] }: JudgeContext,
): Reason | undefined {
  if (packsOff.some((pack) => clause.startsWith(`${pack}-`))) return 'pack_off'
  if (appliesTo === 'consortium') return school.role === 'lead' ? undefined : 'region'
  if (school.role !== 'partner') return 'not_a_partner'
  return appliesTo === 'college_campus' && !school.hasCollegeCampus ? 'no_college_campus' : undefined
}

type Judged = Omit<Judgement, 'indicator' | 'schoolId'>

function judgeFigure(indicator: Indicator, figure: Figure, today: string): Judged {
  const { numerator, denominator, asOf, evidence, records, openUntil } = figure
  const ageDays = daysBetween(asOf, today)
  const facts = {
    numerator,
    denominator,
    asOf,
    ageDays,
    evidence,
    ...(records === undefined ? {} : { records }),
    ...(openUntil === undefined ? {} : { openUntil }),
  }
  const quotient = quotientOf(indicator, figure)
  if (!quotient) return { verdict: 'not_reported', reason: 'zero_denominator', ...facts }
  const verdict = verdictOf(
    indicator,
    outcomeOf(indicator, quotient),
    openUntil !== undefined && today <= openUntil,
  )
  const gap = gapOf(indicator, figure)
  const stretch = stretchOf(indicator, figure)
  return {
    ...(ageDays > indicator.freshDays ? { verdict: 'stale', underlying: verdict } : { verdict }),
    value: roundedQuotient(quotient.over, quotient.under, 2),
    ...facts,
    ...(gap ? { gap } : {}),
    ...(stretch ? { stretch } : {}),
  }
}

/** 努力, 鼓励, 力争 and 可 set no duty, so nobody fails them. */
const urging: readonly Indicator['force'][] = ['strive', 'effort', 'encourage', 'may']

function verdictOf({ force }: Indicator, outcome: Outcome, isOpen: boolean): Verdict {
  if (outcome === 'reached') return 'met'
  if (outcome !== 'missed') return outcome
  if (isOpen) return 'running'
  return urging.includes(force) ? 'unachieved' : 'unmet'
}

function stretchOf(indicator: Indicator, figure: Figure): Judgement['stretch'] {
  if (indicator.stretch === undefined) return undefined
  const beyond: Indicator = { ...indicator, op: '>', threshold: indicator.stretch }
  const quotient = quotientOf(beyond, figure)
  if (!quotient) return undefined
  const gap = gapOf(beyond, figure)
  return { reached: outcomeOf(beyond, quotient) === 'reached', ...(gap ? { gap } : {}) }
}
