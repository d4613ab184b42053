import type { Figure } from '#src/domain/figure.ts'
import type { Gap } from '#src/domain/indicator/gap.ts'
import type { Judgement, Verdict } from '#src/domain/indicator/judge.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import type { Say } from '#src/i18n/say.ts'

const signs = { '>=': '≥', '<=': '≤', '>': '＞', '=': '＝', about: '≈' } as const

export function nameOf({ indicator }: Pick<Judgement, 'indicator'>, say: Say): string {
  return indicator.name[say.language]
}

/** What is asked: `≥85%`, `≤1:18`, `≈95% ±2`, `1—2 名`. The tolerance is the consortium's, and marked in the note below. */
export function thresholdText({ indicator }: Pick<Judgement, 'indicator'>, say: Say): string {
  const { op, threshold, most, display, unit, tolerance } = indicator
  if (op === 'described') return '—'
  if (op === 'between') return `${threshold}—${most ?? threshold} ${unit[say.language]}`
  const sign = signs[op]
  const about = tolerance === undefined ? '' : ` ±${tolerance}`
  if (display === 'percent') return `${sign}${threshold}%${about}`
  if (display === 'fraction') return `${threshold}%`
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
  running: 'verdict.running',
  described: 'verdict.described',
} as const satisfies Record<Exclude<Verdict, 'stale'>, string>

export function verdictText({ verdict, underlying }: Judgement, say: Say): string {
  if (verdict !== 'stale') return say(verdicts[verdict])
  const held = underlying === undefined || underlying === 'stale' ? 'not_reported' : underlying
  return say('verdict.stale', { verdict: say(verdicts[held]) })
}

/** How many people, square metres or yuan would turn the verdict. */
export function gapText({ gap }: Pick<Judgement, 'gap'>, say: Say): string {
  return gap ? amountText(gap, say) : ''
}

function amountText(gap: Gap, say: Say): string {
  const amount = gap.amount.toLocaleString('en-US')
  return gap.unit === 'person'
    ? say(gap.by === 'add' ? 'kpi.gap.people' : 'kpi.gap.peopleLess', { amount })
    : say('kpi.gap.amount', { amount, unit: say(`unit.${gap.unit}`) })
}

/** `98/112`; a count has nothing below. */
export function figureText(
  { display }: Pick<Indicator, 'display'>,
  { numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>,
): string {
  return display === 'count' ? String(numerator) : `${numerator}/${denominator}`
}

/** 口径 — what is divided by what. */
export function readingOfText({ indicator }: Pick<Judgement, 'indicator'>, say: Say): string {
  const numerator = indicator.numerator[say.language]
  if (indicator.display === 'count') return say('kpi.readingCount', { numerator })
  return say('kpi.reading', { numerator, denominator: indicator.denominator[say.language] })
}
