import { dayText } from '#src/cards/format.ts'
import { gapText } from '#src/cards/kpi-words.ts'
import type { Judgement } from '#src/domain/indicator/judge.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import type { Say } from '#src/i18n/say.ts'

/** A class for the colour of a verdict. The word always stands beside it: colour alone says nothing. */
export function lookOf({ verdict, underlying }: Judgement): string {
  const held = underlying ?? verdict
  return `verdict-${held}${verdict === 'stale' ? ' is-stale' : ''}`
}

/** `98/112`; nothing for a plain count. */
export function fractionText({ indicator, numerator, denominator }: Judgement, say: Say): string {
  if (numerator === undefined || denominator === undefined || indicator.display === 'count') return ''
  const written = (amount: number) => amount.toLocaleString(say.language === 'zh' ? 'zh-CN' : 'en-US')
  return `${written(numerator)}/${written(denominator)}`
}

export function asOfText({ asOf }: Judgement, say: Say): string {
  return asOf === undefined ? say('value.none') : dayText(say, asOf)
}

/** What a value is measured by: its threshold, or all of the majors where each is judged by itself. */
export function targetOf({ indicator, parts }: Judgement): number | undefined {
  if (parts) return parts.length
  return indicator.op === 'described' ? undefined : indicator.threshold
}

/** The words of a card follow a verdict; here they stand alone. */
export function gapOnly(judgement: Judgement, say: Say): string {
  return gapText(judgement, say).replace(/^[，,]\s*/, '')
}

/** Where the lines of a trend are drawn: at both ends of what is allowed, or at the one that is asked. */
export function limitsOf({
  indicator,
}: Judgement): readonly { readonly value: number; readonly text: string }[] {
  const { op, threshold, tolerance = 0, most = threshold } = indicator
  const at = (sign: string, value: number) => ({ value, text: `${sign}${amountText(indicator, value)}` })
  if (op === 'described') return []
  if (op === 'about') return [at('≥', threshold - tolerance), at('≤', threshold + tolerance)]
  if (op === 'between') return [at('≥', threshold), at('≤', most)]
  return [at({ '>=': '≥', '<=': '≤', '>': '>', '=': '=' }[op], threshold)]
}

function amountText({ display }: Indicator, value: number): string {
  if (display === 'ratio') return `1:${value}`
  return display === 'percent' || display === 'fraction' ? `${value}%` : String(value)
}
