import { html } from 'hono/html'
import { nameOf, thresholdText, verdictText } from '#src/cards/kpi-words.ts'
import { judge, type Judgement } from '#src/domain/indicator/judge.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import type { School } from '#src/domain/school.ts'
import type { Html } from '../page.ts'
import { trendChart, type TrendPoint } from '../svg/trend.ts'
import type { Visit } from '../visit.ts'
import { limitsOf, lookOf } from './words.ts'

export interface AtSchool {
  readonly school: School
  readonly judgement: Judgement
}

/** How a school came to its value: a line through every day it reported for, and the same in figures. Nothing where there is none. */
export async function historyOf(
  { say, records }: Visit,
  { school, judgement }: AtSchool,
): Promise<readonly Html[]> {
  const { indicator } = judgement
  if (judgement.verdict === 'not_applicable') return []
  const figures = await records.figures.history(school.id, indicator.id)
  // Each by what was asked then is not known; each as fresh as it was on its own day is.
  const judgements = figures.map((figure) => judge(indicator, figure, { school, today: figure.asOf }))
  const points = judgements.flatMap((one) => pointOf(one))
  if (points.length === 0) return []
  const name = nameOf(judgement, say)
  const label = say('console.trendOf', {
    name,
    school: school.name,
    threshold: thresholdText(judgement, say),
  })
  const figure = html`<figure class="history" data-school="${school.id}">
    <figcaption>${school.name}</figcaption>
    ${trendChart({ points, limits: limitsOf(judgement), label })}
    ${points.length === 1 && html`<p class="note">${say('console.onePoint')}</p>`}
    <table>
      <tbody>
        ${judgements.map(
          (one) =>
            html`<tr>
              <td class="day">${one.asOf ?? ''}</td>
              <td class="value">${showValue(one) ?? say('value.none')}</td>
              <td class="heat ${lookOf(one)}"><span class="word">${verdictText(one, say)}</span></td>
              <td class="evidence">${say('console.files', { count: one.evidence?.length ?? 0 })}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </figure>`
  return [figure]
}

function pointOf(judgement: Judgement): readonly TrendPoint[] {
  const { value, asOf } = judgement
  const text = showValue(judgement)
  return value === undefined || asOf === undefined || text === undefined ? [] : [{ asOf, value, text }]
}
