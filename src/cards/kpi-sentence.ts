import type { Judgement } from '#src/domain/indicator/judge.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText } from './format.ts'
import { plain } from './kit.ts'
import type { KpiDetail } from './kpi-detail.ts'
import { figureText, gapText, nameOf, readingOfText, thresholdText, verdictText } from './kpi-words.ts'

/**
 * Value, figure, threshold, verdict and gap, then reading, clause, force and day: no figure is told without them. The
 * name of the document only where there is room.
 */
export function sentenceOf(judgement: Judgement, detail: KpiDetail | undefined, say: Say): string {
  const { indicator, numerator = 0, denominator = 0, asOf, parts } = judgement
  const value = showValue(judgement)
  const threshold = thresholdText(judgement, say)
  const verdict = verdictText(judgement, say)
  const name = plain(nameOf(judgement, say))
  const display = parts ? 'fraction' : indicator.display
  const head =
    value === undefined
      ? say('kpi.oneWithout', { name, verdict, threshold })
      : say('kpi.one', {
          name,
          value,
          fraction: figureText({ display }, { numerator, denominator }),
          threshold,
          verdict,
          gap: gapText(judgement, say),
        })
  const source = {
    clause: indicator.clause,
    force: say(`force.${indicator.force}`),
    asof: asOf === undefined ? say('value.none') : dayText(say, asOf),
  }
  return [
    head,
    plain(readingOfText(judgement, say)),
    ...(judgement.isReadOtherwise ? [say('kpi.readOtherwise')] : []),
    detail?.pack
      ? say('kpi.source', { ...source, pack: plain(detail.pack.name[say.language]) })
      : say('kpi.sourceShort', source),
  ].join('\n')
}
