import type { Judgement } from '#src/domain/indicator/judge.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import type { Say } from '#src/i18n/say.ts'
import { buttons, card, chart, link, markdown, note, paging, plain, table, type Block } from './kit.ts'
import { gapText, nameOf, thresholdText, verdictText } from './kpi-words.ts'
import { defineView } from './view.ts'

export interface KpiCompare {
  /** Those of this page, in order: the best first where one indicator is asked for. */
  readonly schools: readonly {
    readonly name: string
    /** One for each indicator, in the same order. */
    readonly judgements: readonly Judgement[]
  }[]
  readonly indicators: readonly Indicator[]
  /** How many columns more there would be, and the page that has them all, where there are pages. */
  readonly left?: { readonly count: number; readonly page?: string } | undefined
  readonly met: number
  /** To how many schools it applies, and how many there are. */
  readonly applies: number
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly asked: readonly string[]
}

/** 各校对照 — school by school; only for those who see all of them, and never in a group. */
export const kpiCompare = defineView<KpiCompare>({
  name: 'kpi-compare',
  audience: 'private',
  draw(shown, say) {
    const { indicators, page, pages, asked } = shown
    const [only, ...others] = indicators
    const one = others.length === 0 ? only : undefined
    return card(
      { title: say('kpi.compare.title') },
      markdown(leadOf(shown, one, say)),
      one ? detailed(shown, say) : grid(shown, say),
      one && bars(shown, one, say),
      ...leftBlocks(shown, say),
      paging({ page, pages, action: { action: 'kpi.compare', asked: [...asked] } }),
      note(say('kpi.settings')),
    )
  },
})

function leadOf({ met, applies, total, indicators }: KpiCompare, one: Indicator | undefined, say: Say) {
  if (!one) return say('kpi.compare.all', { schools: total, count: indicators.length })
  return say('kpi.compare.lead', {
    name: plain(one.name[say.language]),
    clause: one.clause,
    threshold: plain(thresholdText({ indicator: one }, say)),
    met,
    count: applies,
  })
}

function leftBlocks({ left, indicators }: KpiCompare, say: Say): readonly Block[] {
  if (!left) return []
  const values = { shown: indicators.length, more: left.count }
  if (left.page === undefined) return [note(say('kpi.compare.left', values))]
  return [
    note(say('kpi.compare.leftOnPage', values)),
    buttons(link({ text: say('kpi.compare.page'), url: left.page })),
  ]
}

function detailed({ schools }: KpiCompare, say: Say): Block {
  return table({
    columns: [
      { name: 'school', title: say('kpi.column.school') },
      { name: 'value', title: say('kpi.column.value') },
      { name: 'verdict', title: say('kpi.column.verdict') },
      { name: 'asof', title: say('kpi.column.asof') },
    ],
    rows: schools.flatMap(({ name, judgements: [judgement] }) =>
      judgement
        ? [
            {
              school: name,
              value: showValue(judgement) ?? say('value.none'),
              verdict: `${verdictText(judgement, say)}${gapText(judgement, say)}`,
              asof: judgement.asOf ?? say('value.none'),
            },
          ]
        : [],
    ),
  })
}

function grid({ schools, indicators }: KpiCompare, say: Say): Block {
  return table({
    columns: [
      { name: 'school', title: say('kpi.column.school') },
      ...indicators.map((indicator, index) => ({
        name: `i${index}`,
        title: nameOf({ indicator }, say),
      })),
    ],
    rows: schools.map(({ name, judgements }) => ({
      school: name,
      ...Object.fromEntries(judgements.map((judgement, index) => [`i${index}`, cellOf(judgement, say)])),
    })),
  })
}

function cellOf(judgement: Judgement, say: Say): string {
  const value = showValue(judgement)
  const verdict = verdictText(judgement, say)
  return value === undefined ? verdict : `${value} ${verdict}`
}

function bars({ schools }: KpiCompare, one: Indicator, say: Say): Block {
  const data = schools.flatMap(({ name, judgements: [judgement] }) =>
    judgement?.value === undefined ? [] : [{ label: name, value: judgement.value }],
  )
  if (data.length === 0) return undefined
  const threshold = { value: one.threshold, label: thresholdText({ indicator: one }, say) }
  return chart.bar({ data, horizontal: true, height: 60 + data.length * 26, threshold })
}
