import type { Movement } from '#src/domain/digest/movements.ts'
import type { Verdict } from '#src/domain/indicator/judge.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText } from './format.ts'
import { plain } from './kit.ts'
import { figureText, gapText, nameOf, thresholdText, verdictText } from './kpi-words.ts'

interface Moved {
  readonly movements: readonly (Movement & { readonly school?: string })[]
  readonly movementCount: number
  readonly since: string
}

/** 指标变动 — each with value, threshold, gap, clause and as-of day; plainly that there is none where there is none. */
export function movementsText({ movements, movementCount, since }: Moved, say: Say): string {
  const day = dayText(say, since)
  if (movementCount === 0) return say('digest.unmoved', { since: day })
  const more = movementCount - movements.length
  return [
    say('digest.moved', { count: movementCount, since: day }),
    movementLines(movements, say),
    ...(more > 0 ? [say('digest.moreMoved', { count: more })] : []),
  ].join('\n')
}

export function movementLines(movements: Moved['movements'], say: Say): string {
  return movements.map((movement) => `- ${movementText(movement, say)}`).join('\n')
}

function movementText({ from, judgement, school }: Moved['movements'][number], say: Say): string {
  const { indicator, numerator = 0, denominator = 0, asOf, parts } = judgement
  const value = showValue(judgement)
  const told = {
    name: plain([school, nameOf(judgement, say)].filter((part) => part !== undefined).join(' · ')),
    from: fromText(from, say),
    to: verdictText(judgement, say),
    threshold: plain(thresholdText(judgement, say)),
    clause: indicator.clause,
  }
  if (value === undefined) return say('digest.movementBare', told)
  const figure = figureText({ display: parts ? 'fraction' : indicator.display }, { numerator, denominator })
  return say('digest.movement', {
    ...told,
    value: figure === value ? value : `${value}, ${figure}`,
    gap: gapText(judgement, say),
    asof: asOf === undefined ? say('value.none') : dayText(say, asOf),
  })
}

function fromText(verdict: Verdict, say: Say): string {
  return verdict === 'stale' ? say('digest.from.stale') : say(`verdict.${verdict}`)
}
