import type { Figure } from '../figure.ts'
import type { Gap } from './gap.ts'
import { judge, type JudgeContext, type Judgement, type Verdict } from './judge.ts'
import type { Indicator } from './schema.ts'

/** From the worst: what one major is makes the verdict on the school. */
const worst: readonly Verdict[] = ['unmet', 'unachieved', 'borderline', 'low', 'high', 'running']

/** Judges each major of a school by itself; the school's value is how many of them are met. */
export function judgeMajors(
  indicator: Indicator,
  figures: readonly Figure[],
  context: JudgeContext,
): Judgement {
  const whole = judge(indicator, undefined, context)
  const parts = figures.flatMap((figure) => {
    const { majorId } = figure
    return majorId === undefined ? [] : [{ majorId, judgement: judge(indicator, figure, context) }]
  })
  const [first] = figures
  if (whole.verdict === 'not_applicable' || !first || parts.length === 0) return whole
  const verdicts = parts.map(({ judgement }) => judgement.verdict)
  const met = verdicts.filter((verdict) => verdict === 'met').length
  const gap = sumOf(parts.map(({ judgement }) => judgement))
  return {
    indicator,
    schoolId: whole.schoolId,
    verdict: worst.find((verdict) => verdicts.includes(verdict)) ?? 'met',
    value: met,
    numerator: met,
    denominator: parts.length,
    asOf: first.asOf,
    ageDays: 0,
    evidence: [],
    records: figures.reduce((sum, { records = 0 }) => sum + records, 0),
    ...(first.openUntil === undefined ? {} : { openUntil: first.openUntil }),
    ...(gap ? { gap } : {}),
    parts,
  }
}

/** What all of them lack together; none where one of them can be helped by no addition. */
function sumOf(judgements: readonly Judgement[]): Gap | undefined {
  const missed = judgements.filter(({ verdict }) => verdict !== 'met')
  const gaps = missed.flatMap(({ gap }) => (gap?.by === 'add' ? [gap] : []))
  const [first] = gaps
  if (!first || gaps.length < missed.length) return undefined
  return { ...first, amount: gaps.reduce((sum, { amount }) => sum + amount, 0) }
}
