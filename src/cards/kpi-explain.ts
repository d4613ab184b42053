import type { Judgement } from '#src/domain/indicator/judge.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import type { Say } from '#src/i18n/say.ts'
import { button, buttons, card, chart, markdown, note, plain, table, type Block } from './kit.ts'
import { detailLines, type KpiDetail } from './kpi-detail.ts'
import { figureText, gapText, nameOf, thresholdText, verdictText } from './kpi-words.ts'
import { defineView } from './view.ts'

export interface KpiExplain {
  /** How the school stands; its figure is told last. None where no school is meant. */
  readonly own: Judgement | undefined
  readonly asked: Judgement
  /** With the numbers of whoever asks, where they gave some; `share` where it was only a percentage. */
  readonly given: { readonly judgement: Judgement; readonly share: boolean } | undefined
  readonly schoolId: string | undefined
  readonly detail: KpiDetail
}

/** 怎么算 — formula, direction and threshold, worked out with the numbers of whoever asks. */
export const kpiExplain = defineView<KpiExplain>({
  name: 'kpi-explain',
  audience: 'anyone',
  draw(shown, say) {
    const { asked, own, given, schoolId, detail } = shown
    const { clause, force, id } = asked.indicator
    const name = nameOf(asked, say)
    const source = { clause, force: say(`force.${force}`), asof: own?.asOf ?? say('value.none') }
    return card(
      {
        title: say('kpi.explain.title', { name }),
        tone: given?.judgement.verdict === 'unmet' ? 'orange' : 'blue',
      },
      markdown(explanation(shown, say).join('\n')),
      ...givenBlocks(shown, say),
      markdown(
        [
          say('kpi.sourceShort', source),
          ...detailLines({ ...asked, verdict: 'described' }, detail, say),
        ].join('\n'),
      ),
      buttons(
        schoolId !== undefined &&
          button({ text: name, action: { action: 'kpi.show', school: schoolId, metric: id } }),
        detail.pack &&
          button({ text: say('kpi.button.clause'), action: { action: 'policy.show', id: clause } }),
      ),
      given && note(say('kpi.whatIf.note')),
    )
  },
})

function explanation({ asked, own, given }: KpiExplain, say: Say): readonly string[] {
  return [
    ...(given ? [givenText(given, say)] : []),
    plain(formulaText(asked, say)),
    ...directionText(asked, say),
    ...(own?.value === undefined ? [] : [`${say('kpi.explain.own')}${shortly(own, say)}`]),
  ]
}

/** The numbers of whoever asks beside the school's own, and against what is asked. */
function givenBlocks({ asked, own, given }: KpiExplain, say: Say): readonly Block[] {
  const value = given?.judgement.value
  if (!given || value === undefined) return []
  const threshold = { value: asked.indicator.threshold, label: thresholdText(asked, say) }
  return [
    rows(given.judgement, own, say),
    chart.bar({ data: [{ label: nameOf(asked, say), value }], horizontal: true, height: 90, threshold }),
  ]
}

function givenText({ judgement, share }: NonNullable<KpiExplain['given']>, say: Say): string {
  const value = showValue(judgement) ?? say('value.none')
  const verdict = verdictText(judgement, say)
  if (share) return say('kpi.explain.share', { value, verdict })
  const { numerator = 0, denominator = 0, indicator } = judgement
  const figure = figureText(indicator, { numerator, denominator }).replace('/', ' ÷ ')
  return say('kpi.explain.given', { figure, value, verdict, gap: gapText(judgement, say) })
}

function shortly(judgement: Judgement, say: Say): string {
  const { numerator = 0, denominator = 0, indicator } = judgement
  const figure = figureText(indicator, { numerator, denominator })
  return `${showValue(judgement) ?? ''} (${figure}) ${verdictText(judgement, say)}${gapText(judgement, say)}`
}

function formulaText(judgement: Judgement, say: Say): string {
  const { indicator } = judgement
  const numerator = indicator.numerator[say.language]
  const threshold = thresholdText(judgement, say)
  if (indicator.display === 'count') return say('kpi.explain.count', { numerator, threshold })
  const denominator = indicator.denominator[say.language]
  return say('kpi.explain.formula', { numerator, denominator, threshold })
}

/** Where a reader easily takes the wrong side: few students are good, 99 % is not, 60.0 % is neither. */
function directionText({ indicator }: Judgement, say: Say): readonly string[] {
  const { op, threshold, tolerance = 0, most = threshold, unit } = indicator
  if (op === '<=') {
    const denominator = plain(indicator.denominator[say.language])
    return [say('kpi.explain.ratio', { denominator, threshold })]
  }
  if (op === 'about') {
    return [say('kpi.explain.about', { low: threshold - tolerance, high: threshold + tolerance })]
  }
  if (op === '>') return [say('kpi.explain.over', { threshold })]
  return op === 'between'
    ? [say('kpi.explain.between', { low: threshold, high: most, unit: unit[say.language] })]
    : []
}

function rows(given: Judgement, own: Judgement | undefined, say: Say) {
  return table({
    columns: [
      { name: 'figure', title: say('kpi.column.figure') },
      { name: 'value', title: say('kpi.column.value') },
      { name: 'threshold', title: say('kpi.column.threshold') },
      { name: 'verdict', title: say('kpi.column.verdict') },
      { name: 'asof', title: say('kpi.column.asof') },
    ],
    rows: [given, ...(own?.value === undefined ? [] : [own])].map((one) => ({
      figure: figureText(one.indicator, { numerator: one.numerator ?? 0, denominator: one.denominator ?? 0 }),
      value: showValue(one) ?? say('value.none'),
      threshold: thresholdText(one, say),
      verdict: `${verdictText(one, say)}${gapText(one, say)}`,
      asof: one === given ? '' : one.asOf,
    })),
  })
}
