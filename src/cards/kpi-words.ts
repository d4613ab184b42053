import type { Judgement, Verdict } from '#src/domain/indicator/judge.ts'
import type { Say } from '#src/i18n/say.ts'

const signs = { '>=': '≥', '<=': '≤', '>': '＞', '=': '＝', about: '≈' } as const

export function nameOf({ indicator }: Judgement, say: Say): string {
  return indicator.name[say.language]
}

/** What is asked: `≥85%`, `≤1:18`, `≈95%（±2）`. The tolerance is the consortium's, and marked in the note below. */
export function thresholdText({ indicator }: Judgement, say: Say): string {
  const { op, threshold, display, unit, tolerance } = indicator
  const sign = signs[op]
  const about = tolerance === undefined ? '' : ` ±${tolerance}`
  if (display === 'percent') return `${sign}${threshold}%${about}`
  if (display === 'ratio') return `${sign}1:${threshold}`
  return `${sign}${threshold} ${unit[say.language]}`
}

const verdicts = {
  met: 'verdict.met',
  unmet: 'verdict.unmet',
  unachieved: 'verdict.unachieved',
  borderline: 'verdict.borderline',
  high: 'verdict.high',
  low: 'verdict.low',
  not_applicable: 'verdict.not_applicable',
  not_reported: 'verdict.not_reported',
} as const satisfies Record<Exclude<Verdict, 'stale'>, string>

export function verdictText({ verdict, underlying }: Judgement, say: Say): string {
  if (verdict !== 'stale') return say(verdicts[verdict])
  const held = underlying === undefined || underlying === 'stale' ? 'not_reported' : underlying
  return say('verdict.stale', { verdict: say(verdicts[held]) })
}

/** How many people, square metres or yuan would turn the verdict. */
export function gapText({ gap }: Judgement, say: Say): string {
  if (!gap) return ''
  const amount = gap.amount.toLocaleString('en-US')
  return gap.unit === 'person'
    ? say(gap.by === 'add' ? 'kpi.gap.people' : 'kpi.gap.peopleLess', { amount })
    : say('kpi.gap.amount', { amount, unit: say(`unit.${gap.unit}`) })
}
