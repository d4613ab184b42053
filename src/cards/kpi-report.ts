import { impossible, type FigureDoubt } from '#src/domain/indicator/doubts.ts'
import type { Judgement } from '#src/domain/indicator/judge.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText, listText } from './format.ts'
import { button, buttons, card, chart, markdown, note, plain, submit, table, type Block } from './kit.ts'
import { reportForm } from './kpi-report-fields.ts'
import { figureText, gapText, nameOf, thresholdText, verdictText } from './kpi-words.ts'
import { defineView } from './view.ts'

export interface KpiReport {
  readonly id: string
  readonly school: string
  readonly state: 'draft' | 'counted' | 'discarded'
  readonly asOf: string
  readonly rows: readonly ReportRow[]
  /** Named without the numbers they need. */
  readonly incomplete: readonly Words[]
  /** What was filled in and is no number, by field; it stays in its field. */
  readonly wrong: Readonly<Record<string, string>>
  readonly files: number
  /** Confirming was asked for, and what is asked about must be confirmed as well. */
  readonly asked: boolean
}

/** So many figures are confirmed together; their fields fill a card. */
export const mostReported = 16

export interface ReportRow {
  /** How it stands, or stood. */
  readonly before: Judgement
  readonly after: Judgement
  readonly doubts: readonly FigureDoubt[]
}

const tones = { draft: 'blue', counted: 'green', discarded: 'grey' } as const

/** 填报 — what was reported and what it makes of the verdicts; nothing counts before it is confirmed. */
export const kpiReport = defineView<KpiReport>({
  name: 'kpi-report',
  audience: 'private',
  draw(shown, say) {
    const { school, state, asOf, rows } = shown
    return card(
      {
        title: say('report.title', { school }),
        tone: state === 'draft' && doubtsOf(rows).length > 0 ? 'orange' : tones[state],
      },
      markdown([stateText(shown, say), ...rows.map((row) => `- ${changeText(row, say)}`)].join('\n')),
      doubtBlock(shown, say),
      table({
        columns: [
          { name: 'indicator', title: say('kpi.column.indicator') },
          { name: 'before', title: say('report.column.before') },
          { name: 'after', title: say('report.column.after') },
          { name: 'threshold', title: say('kpi.column.threshold') },
          { name: 'clause', title: say('kpi.column.clause') },
        ],
        rows: rows.map(({ before, after }) => ({
          indicator: nameOf(after, say),
          before: valueText(before, say),
          after: valueText(after, say),
          threshold: thresholdText(after, say),
          clause: after.indicator.clause,
        })),
      }),
      bars(rows, say),
      note(`${say('report.asOf')} ${dayText(say, asOf)}`),
      state === 'draft' && reportForm(shown, answers(shown, say), say),
      state === 'counted' &&
        buttons(button({ text: say('report.again'), action: { action: 'figure.again', report: shown.id } })),
      shown.files > 0 && note(say('report.files', { count: shown.files })),
      state !== 'discarded' && note(say('report.filesHow')),
    )
  },
})

function stateText({ state, asOf, incomplete }: KpiReport, say: Say): string {
  if (state === 'counted') return say('report.counted', { date: dayText(say, asOf) })
  if (state === 'discarded') return say('report.discarded')
  const names = listText(
    say,
    incomplete.map((name) => plain(name[say.language])),
  )
  return names === '' ? say('report.ask') : `${say('report.ask')}\n${say('report.incomplete', { names })}`
}

function changeText({ before, after }: ReportRow, say: Say): string {
  const { numerator = 0, denominator = 0, indicator } = after
  const told = say('report.change', {
    name: plain(nameOf(after, say)),
    before: showValue(before) ?? verdictText(before, say),
    after: showValue(after) ?? say('value.none'),
    figure: figureText(indicator, { numerator, denominator }),
    threshold: thresholdText(after, say),
    verdict: verdictText(after, say),
    gap: gapText(after, say),
  })
  const [was, is] = [verdictText(before, say), verdictText(after, say)]
  return was === is ? told : `${told} ${say('report.turns', { before: was, after: is })}`
}

function valueText(judgement: Judgement, say: Say): string {
  const verdict = verdictText(judgement, say)
  const value = showValue(judgement)
  return value === undefined ? verdict : say('report.value', { value, verdict })
}

export function doubtsOf(rows: readonly ReportRow[]): readonly FigureDoubt[] {
  return rows.flatMap(({ doubts }) => doubts)
}

function doubtBlock({ rows, wrong, state }: KpiReport, say: Say): Block {
  if (state !== 'draft') return undefined
  const lines = [
    ...Object.values(wrong).map((words) => `❗ ${plain(say('report.wrongNumber', { words }))}`),
    ...rows.flatMap((row) =>
      row.doubts.map(
        (doubt) => `${impossible.includes(doubt) ? '❗' : '⚠️'} ${plain(doubtText(doubt, row, say))}`,
      ),
    ),
  ]
  return lines.length > 0 && markdown([...new Set(lines)].join('\n'))
}

function doubtText(doubt: FigureDoubt, { before, after }: ReportRow, say: Say): string {
  const name = nameOf(after, say)
  const { numerator = 0, denominator = 0, indicator } = after
  const figure = figureText(indicator, { numerator, denominator })
  if (doubt === 'future') return say('report.doubt.future')
  if (doubt === 'swapped' || doubt === 'parts') return say(`report.doubt.${doubt}`, { name, figure })
  if (doubt === 'older') return say('report.doubt.older', { name, date: before.asOf ?? say('value.none') })
  if (doubt !== 'jump') return say(`report.doubt.${doubt}`, { name })
  const [was, is] = [before, after].map((one) => showValue(one) ?? say('value.none'))
  return say('report.doubt.jump', { name, before: was ?? '', after: is ?? '' })
}

/** A picture of more is read by nobody. */
const mostBars = 8

/** Before and after, as shares of what is asked. */
function bars(rows: readonly ReportRow[], say: Say): Block {
  if (rows.length > mostBars) return undefined
  const data = rows.flatMap(({ before, after }) =>
    [before, after].flatMap((one, index) => {
      const { op, threshold } = one.indicator
      if (one.value === undefined || one.value === 0 || threshold === 0) return []
      const share = op === '<=' ? threshold / one.value : one.value / threshold
      const series = say(index === 0 ? 'report.column.before' : 'report.column.after')
      return [{ label: nameOf(one, say), value: Math.round(share * 1000) / 10, series }]
    }),
  )
  return data.length > 0 && chart.groupedBar({ title: say('kpi.chart'), data, height: 240 })
}

function answers({ id, rows, asked }: KpiReport, say: Say): readonly Block[] {
  const doubts = doubtsOf(rows)
  const of = (action: string) => ({ action: `figure.${action}`, report: id })
  const other = (name: 'save' | 'swap', kind: 'default' | 'primary') =>
    submit({ name, text: say(`report.${name}`), kind, action: of(name) })
  const anyway = asked && doubts.length > 0
  return [
    submit({
      name: 'confirm',
      text: say(anyway ? 'report.confirmAnyway' : 'report.confirm'),
      action: { ...of('confirm'), ...(anyway ? { confirmed: [...new Set(doubts)] } : {}) },
    }),
    buttons(
      other('save', 'default'),
      doubts.includes('swapped') && other('swap', 'default'),
      submit({ name: 'discard', text: say('report.discard'), kind: 'text', action: of('discard') }),
    ),
  ]
}
