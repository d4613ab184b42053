import type { Judgement } from '#src/domain/indicator/judge.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText } from './format.ts'
import { card, chart, markdown, note, plain, table, type Tone } from './kit.ts'
import { gapText, nameOf, thresholdText, verdictText } from './kpi-words.ts'
import { defineView } from './view.ts'

export interface KpiSummary {
  readonly school: string
  /** One for an indicator that was asked for by name; else all of them. */
  readonly judgements: readonly Judgement[]
}

/** What a bar can show: the value as a share of what is asked, 100 and more being enough. */
const shareOf = ({ indicator, value }: Judgement): number | undefined => {
  if (value === undefined || value === 0 || indicator.threshold === 0) return undefined
  const { op, threshold } = indicator
  return Math.round((op === '<=' ? threshold / value : value / threshold) * 1000) / 10
}

/** 指标一览 — a sentence first, then the table, then the picture. No names and no money: a group may see it. */
export const kpiSummary = defineView<KpiSummary>({
  name: 'kpi-summary',
  audience: 'anyone',
  draw({ school, judgements }, say) {
    const [only] = judgements
    const one = judgements.length === 1 && only
    const bars = judgements.flatMap((judgement) => {
      const value = shareOf(judgement)
      return value === undefined ? [] : [{ label: nameOf(judgement, say), value }]
    })
    return card(
      {
        title: say('kpi.title', { school }),
        tone: toneOf(judgements),
        summary: say('kpi.title', { school }),
      },
      markdown(one ? sentenceOf(one, say) : overview(judgements, say)),
      listed(judgements, say),
      bars.length > 0 &&
        chart.bar({ title: say('kpi.chart'), data: bars, horizontal: true, height: 60 + bars.length * 26 }),
      note(say('kpi.settings')),
    )
  },
})

function toneOf(judgements: readonly Judgement[]): Tone {
  return judgements.some(({ verdict }) => verdict === 'unmet') ? 'orange' : 'green'
}

function sentenceOf(judgement: Judgement, say: Say): string {
  const { indicator, numerator, denominator, asOf } = judgement
  const value = showValue(judgement)
  const threshold = thresholdText(judgement, say)
  const verdict = verdictText(judgement, say)
  const name = plain(nameOf(judgement, say))
  const head =
    value === undefined
      ? say('kpi.oneWithout', { name, verdict, threshold })
      : say('kpi.one', {
          name,
          value,
          fraction: `${numerator}/${denominator}`,
          threshold,
          verdict,
          gap: gapText(judgement, say),
        })
  const language = say.language
  return [
    head,
    say('kpi.reading', {
      numerator: plain(indicator.numerator[language]),
      denominator: plain(indicator.denominator[language]),
    }),
    say('kpi.source', {
      clause: indicator.clause,
      force: say(`force.${indicator.force}`),
      asof: asOf === undefined ? say('value.none') : dayText(say, asOf),
    }),
    // A target whose time is over is still asked about, and must not pass for one that runs.
    ...(indicator.targetUntil === undefined ? [] : [say('kpi.target', { date: indicator.targetUntil })]),
  ].join('\n')
}

function overview(judgements: readonly Judgement[], say: Say): string {
  const count = (...verdicts: readonly string[]) =>
    judgements.filter(({ verdict, underlying }) => verdicts.includes(underlying ?? verdict)).length
  const met = count('met')
  const unmet = count('unmet')
  const reported = judgements.length - count('not_applicable', 'not_reported')
  const others = reported - met - unmet
  return say('kpi.lead', {
    reported,
    met,
    unmet,
    others: others > 0 ? say('kpi.leadOthers', { count: others }) : '',
  })
}

function listed(judgements: readonly Judgement[], say: Say) {
  return table({
    columns: [
      { name: 'indicator', title: say('kpi.column.indicator') },
      { name: 'value', title: say('kpi.column.value') },
      { name: 'threshold', title: say('kpi.column.threshold') },
      { name: 'verdict', title: say('kpi.column.verdict') },
      { name: 'clause', title: say('kpi.column.clause') },
      { name: 'asof', title: say('kpi.column.asof') },
    ],
    rows: judgements.map((judgement) => ({
      indicator: nameOf(judgement, say),
      value: showValue(judgement) ?? say('value.none'),
      threshold: thresholdText(judgement, say),
      verdict: `${verdictText(judgement, say)}${gapText(judgement, say)}`,
      clause: judgement.indicator.clause,
      asof: judgement.asOf ?? say('value.none'),
    })),
    pageSize: 10,
  })
}
