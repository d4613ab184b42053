import type { Judgement } from '#src/domain/indicator/judge.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import type { Say } from '#src/i18n/say.ts'
import { buttons, button, card, chart, markdown, note, paging, table, type Block, type Tone } from './kit.ts'
import { detailLines, type KpiDetail } from './kpi-detail.ts'
import { sentenceOf } from './kpi-sentence.ts'
import { gapText, nameOf, thresholdText, verdictText } from './kpi-words.ts'
import { defineView } from './view.ts'

export interface KpiSummary {
  readonly school: { readonly id: string; readonly name: string }
  /** Those of this page: one for each indicator that was asked for by name; else all of them. */
  readonly judgements: readonly Judgement[]
  /** Of all pages together. */
  readonly counts: KpiCounts
  /** What there is to know besides, of a single one. */
  readonly detail: KpiDetail | undefined
  readonly page: number
  readonly pages: number
  /** The indicators that were asked for by name, and come back with the buttons. */
  readonly asked: readonly string[]
}

export interface KpiCounts {
  readonly total: number
  readonly reported: number
  readonly met: number
  readonly unmet: number
  readonly running: number
}

/** So many are told of in a sentence each; more are summed up. */
const mostSentences = 5
/** A picture of more bars is read by nobody. */
const mostBars = 20

/** 指标一览 — a sentence first, then the table, then the picture. No names and no money: a group may see it. */
export const kpiSummary = defineView<KpiSummary>({
  name: 'kpi-summary',
  audience: 'anyone',
  draw(shown, say) {
    const { school, judgements, counts, page, pages } = shown
    const title = say('kpi.title', { school: school.name })
    return card(
      { title, tone: toneOf(judgements), summary: title },
      markdown(leadOf(shown, say)),
      listed(judgements, say),
      barsOf(judgements, say),
      pages > 1 && note(say('kpi.pageNote', { total: counts.total, page, pages })),
      paging({ page, pages, action: { action: 'kpi.page', school: school.id, asked: [...shown.asked] } }),
      more(shown, say),
      note(say('kpi.settings')),
    )
  },
})

function leadOf({ judgements, counts, detail }: KpiSummary, say: Say): string {
  const [only] = judgements
  if (only && detail) return [sentenceOf(only, detail, say), ...detailLines(only, detail, say)].join('\n')
  if (counts.total > mostSentences || judgements.length === 0) return overview(counts, say)
  return judgements.map((one) => `- ${sentenceOf(one, undefined, say)}`).join('\n')
}

function toneOf(judgements: readonly Judgement[]): Tone {
  return judgements.some(({ verdict }) => verdict === 'unmet') ? 'orange' : 'green'
}

function overview({ reported, met, unmet, running }: KpiCounts, say: Say): string {
  const others = reported - met - unmet - running
  const told = say('kpi.lead', {
    reported: reported - running,
    met,
    unmet,
    others: others > 0 ? say('kpi.leadOthers', { count: others }) : '',
  })
  return running > 0 ? `${told.replace(/[。.]$/, '')}${say('kpi.leadRunning', { count: running })}` : told
}

/** What a bar can show: the value as a share of what is asked, 100 and more being enough. */
function shareOf({ indicator, value, parts }: Judgement): number | undefined {
  if (value === undefined || value === 0 || indicator.threshold === 0 || parts) return undefined
  const { op, threshold } = indicator
  return Math.round((op === '<=' ? threshold / value : value / threshold) * 1000) / 10
}

/** Those furthest from what is asked, where there are too many. */
function barsOf(judgements: readonly Judgement[], say: Say): Block {
  const bars = judgements.flatMap((judgement) => {
    const value = shareOf(judgement)
    return value === undefined ? [] : [{ label: nameOf(judgement, say), value }]
  })
  if (bars.length === 0) return undefined
  const shown = bars.length > mostBars ? bars.toSorted((a, b) => a.value - b.value).slice(0, mostBars) : bars
  return chart.bar({ title: say('kpi.chart'), data: shown, horizontal: true, height: 60 + shown.length * 26 })
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

function more({ school, judgements, detail }: KpiSummary, say: Say): Block {
  const [only] = judgements
  if (!only || !detail) return undefined
  const of = { school: school.id, metric: only.indicator.id }
  return buttons(
    button({ text: say('kpi.button.history'), action: { action: 'kpi.history', ...of } }),
    button({ text: say('kpi.button.evidence'), action: { action: 'kpi.evidence', ...of } }),
    only.value !== undefined &&
      !only.parts &&
      button({ text: say('kpi.button.whatIf'), action: { action: 'kpi.try', ...of } }),
    detail.pack &&
      button({
        text: say('kpi.button.clause'),
        action: { action: 'policy.show', id: only.indicator.clause },
      }),
  )
}
