import type { Judgement, Verdict } from '../indicator/judge.ts'

/** 指标变动 — what an indicator was, and how it is judged now. */
export interface Movement {
  readonly from: Verdict
  readonly judgement: Judgement
}

/** A verdict of an indicator of one school, by the id of the indicator. */
interface Seen {
  readonly metric: string
  readonly verdict: Verdict
}

interface Changed {
  readonly metric: string
  readonly former: Verdict
}

/**
 * What has moved since some instant: `kept` are the verdicts as they were seen last, `changes` those kept since then,
 * oldest first. What moved there and back has not moved; what nobody had seen before then has nowhere to move from.
 */
export function movementsOf(
  judgements: readonly Judgement[],
  { kept, changes }: { readonly kept: readonly Seen[]; readonly changes: readonly Changed[] },
): readonly Movement[] {
  const before = new Map(kept.map(({ metric, verdict }) => [metric, verdict]))
  for (const { metric, former } of changes.toReversed()) before.set(metric, former)
  const moved = judgements.flatMap((judgement): Movement[] => {
    const from = before.get(judgement.indicator.id)
    return from === undefined || from === judgement.verdict ? [] : [{ from, judgement }]
  })
  return moved.toSorted((one, other) => weightOf(one) - weightOf(other))
}

/** What has to be acted on comes first. */
const gravest: readonly Verdict[] = ['unmet', 'stale', 'unachieved', 'low', 'high', 'borderline', 'met']

function weightOf({ judgement: { verdict } }: Movement): number {
  const at = gravest.indexOf(verdict)
  return at === -1 ? gravest.length : at
}

/**
 * Whether people are told at once: a verdict on a figure that was another one before, or a figure gone stale. A first
 * figure that is good, and what is merely counted anew in a new term, waits for the next digest.
 */
export function isNews({ from, verdict }: { readonly from: Verdict; readonly verdict: Verdict }): boolean {
  if (from === verdict || !gravest.includes(verdict)) return false
  return verdict !== 'met' || gravest.includes(from)
}
