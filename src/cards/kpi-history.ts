import type { Judgement } from '#src/domain/indicator/judge.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText } from './format.ts'
import { button, buttons, card, chart, markdown, note, table } from './kit.ts'
import { figureText, nameOf, thresholdText, verdictText } from './kpi-words.ts'
import { defineView } from './view.ts'

export interface KpiHistory {
  readonly school: { readonly id: string; readonly name: string }
  /** How it stands now. */
  readonly now: Judgement
  /** Oldest first, each judged as of its own day; without names, so that a group may see it. */
  readonly points: readonly KpiPoint[]
  /** How many there are; the last are shown. */
  readonly total: number
}

interface KpiPoint {
  readonly judgement: Judgement
  readonly corrections: number
}

/** 历史 — one figure over the days it was reported for, with the line of what is asked. */
export const kpiHistory = defineView<KpiHistory>({
  name: 'kpi-history',
  audience: 'anyone',
  draw({ school, now, points, total }, say) {
    const title = say('kpi.history.title', { name: nameOf(now, say), school: school.name })
    return card(
      { title },
      markdown(leadOf(now, points, say)),
      points.length > 0 && listed(points, say),
      points.length > 1 &&
        chart.line({
          data: points.map(({ judgement }) => ({
            label: judgement.asOf ?? '',
            value: judgement.value ?? Number.NaN,
          })),
          height: 240,
          ...(now.indicator.op === 'described'
            ? {}
            : { threshold: { value: now.indicator.threshold, label: thresholdText(now, say) } }),
        }),
      points.length < total && note(say('kpi.history.more', { count: points.length })),
      buttons(
        button({
          text: say('kpi.button.back'),
          action: { action: 'kpi.show', school: school.id, metric: now.indicator.id },
        }),
      ),
    )
  },
})

function leadOf({ records, indicator }: Judgement, points: readonly KpiPoint[], say: Say): string {
  const last = points.at(-1)?.judgement
  if (!last?.asOf)
    return say(records === undefined && !indicator.counted ? 'kpi.history.none' : 'kpi.history.known')
  return say('kpi.history.lead', {
    count: points.length,
    date: dayText(say, last.asOf),
    value: showValue(last) ?? say('value.none'),
    verdict: verdictText(last, say),
  })
}

function listed(points: readonly KpiPoint[], say: Say) {
  return table({
    columns: [
      { name: 'asof', title: say('kpi.column.asof') },
      { name: 'value', title: say('kpi.column.value') },
      { name: 'figure', title: say('kpi.column.figure') },
      { name: 'verdict', title: say('kpi.column.verdict') },
      { name: 'note', title: say('kpi.column.note') },
    ],
    rows: points.toReversed().map(({ judgement, corrections }) => ({
      asof: judgement.asOf,
      value: showValue(judgement) ?? say('value.none'),
      figure: figureText(judgement.indicator, {
        numerator: judgement.numerator ?? 0,
        denominator: judgement.denominator ?? 0,
      }),
      verdict: verdictText(judgement, say),
      note: corrections > 0 ? say('kpi.history.corrections', { count: corrections }) : '',
    })),
  })
}
