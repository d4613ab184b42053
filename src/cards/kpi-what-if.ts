import type { Judgement } from '#src/domain/indicator/judge.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import type { Change } from '#src/domain/indicator/what-if.ts'
import type { Say } from '#src/i18n/say.ts'
import {
  button,
  buttons,
  card,
  form,
  input,
  markdown,
  note,
  plain,
  submit,
  table,
  type Block,
} from './kit.ts'
import { figureText, gapText, nameOf, thresholdText, verdictText } from './kpi-words.ts'
import { defineView } from './view.ts'

export interface KpiWhatIf {
  readonly school: { readonly id: string; readonly name: string }
  readonly rows: readonly WhatIfRow[]
  /** The fields, of a single indicator, as they are filled in. */
  readonly fields:
    | { readonly metric: string; readonly numerator: string; readonly denominator: string }
    | undefined
}

export interface WhatIfRow {
  readonly before: Judgement
  /** None where more would leave than there are, or where there is no figure to begin with. */
  readonly after: Judgement | undefined
  readonly how: Change['as'] | 'form'
}

/** 如果…… — what a change would make of a figure. Nothing is kept. */
export const kpiWhatIf = defineView<KpiWhatIf>({
  name: 'kpi-what-if',
  audience: 'anyone',
  draw({ school, rows, fields }, say) {
    const told = rows.filter(({ after, how }) => how !== 'form' || after)
    return card(
      { title: say('kpi.whatIf.title', { school: school.name }) },
      told.length > 0 && markdown(told.map((row) => `- ${textOf(row, say)}`).join('\n')),
      listed(rows, say),
      note(say('kpi.whatIf.note')),
      fields && fieldsOf(fields, { rows, school }, say),
      back(school.id, rows, say),
    )
  },
})

function textOf({ before, after, how }: WhatIfRow, say: Say): string {
  const name = plain(nameOf(before, say))
  if (before.value === undefined)
    return say('kpi.whatIf.without', { name, verdict: verdictText(before, say) })
  if (!after) return say('kpi.whatIf.impossible', { name })
  return say('kpi.whatIf.lead', {
    name,
    before: showValue(before) ?? say('value.none'),
    verdictBefore: verdictText(before, say),
    after: showValue(after) ?? say('value.none'),
    verdictAfter: verdictText(after, say),
    how: say(`kpi.whatIf.${how}`),
    gap: gapText(after, say),
  })
}

function listed(rows: readonly WhatIfRow[], say: Say): Block {
  const shown = rows.flatMap(({ before, after }, index) => [
    ...(rows[index - 1]?.before === before || before.value === undefined ? [] : [before]),
    ...(after ? [after] : []),
  ])
  if (shown.length === 0) return undefined
  return table({
    columns: [
      { name: 'indicator', title: say('kpi.column.indicator') },
      { name: 'figure', title: say('kpi.column.figure') },
      { name: 'value', title: say('kpi.column.value') },
      { name: 'threshold', title: say('kpi.column.threshold') },
      { name: 'verdict', title: say('kpi.column.verdict') },
      { name: 'clause', title: say('kpi.column.clause') },
    ],
    rows: shown.map((one) => ({
      indicator: nameOf(one, say),
      figure: figureText(one.indicator, { numerator: one.numerator ?? 0, denominator: one.denominator ?? 0 }),
      value: showValue(one) ?? say('value.none'),
      threshold: thresholdText(one, say),
      verdict: `${verdictText(one, say)}${gapText(one, say)}`,
      clause: one.indicator.clause,
    })),
  })
}

function fieldsOf(
  { metric, numerator, denominator }: NonNullable<KpiWhatIf['fields']>,
  { rows: [row], school }: Pick<KpiWhatIf, 'rows' | 'school'>,
  say: Say,
): Block {
  if (!row) return undefined
  const { indicator } = row.before
  const what = (side: 'numerator' | 'denominator') => ({ what: indicator[side][say.language] })
  return form(
    'what_if',
    input({
      name: 'numerator',
      label: say('kpi.whatIf.numerator', what('numerator')),
      value: numerator,
      maxLength: 20,
    }),
    indicator.display !== 'count' &&
      input({
        name: 'denominator',
        label: say('kpi.whatIf.denominator', what('denominator')),
        value: denominator,
        maxLength: 20,
      }),
    submit({
      name: 'try',
      text: say('kpi.whatIf.try'),
      action: { action: 'kpi.try', school: school.id, metric },
    }),
  )
}

function back(schoolId: string, rows: readonly WhatIfRow[], say: Say): Block {
  const metrics = [...new Set(rows.map(({ before }) => before.indicator.id))]
  const [metric, ...others] = metrics
  if (metric === undefined || others.length > 0) return undefined
  return buttons(
    button({ text: say('kpi.button.back'), action: { action: 'kpi.show', school: schoolId, metric } }),
  )
}
