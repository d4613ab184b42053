import { html } from 'hono/html'
import { nameOf, thresholdText, verdictText } from '#src/cards/kpi-words.ts'
import { judge, type Judgement } from '#src/domain/indicator/judge.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import type { School } from '#src/domain/school.ts'
import type { Say } from '#src/i18n/say.ts'
import type { Html } from '../page.ts'
import { trendChart, type TrendPoint } from '../svg/trend.ts'
import type { Visit } from '../visit.ts'
import { limitsOf, lookOf } from './words.ts'

export interface AtSchool {
  readonly school: School
  readonly judgement: Judgement
}

interface History extends AtSchool {
  /** Every figure that was reported, judged by what is asked now, oldest first. */
  readonly past: readonly Judgement[]
  readonly points: readonly TrendPoint[]
}

/** How each school came to its value: a line through every day it reported for, and the same in figures. */
export async function historiesOf(
  { say, records }: Visit,
  found: readonly AtSchool[],
): Promise<readonly Html[]> {
  const histories: History[] = []
  for (const { school, judgement } of found) {
    if (judgement.verdict === 'not_applicable') continue
    const { indicator } = judgement
    const figures = await records.figures.history(school.id, indicator.id)
    // Each as fresh as it was on its own day.
    const past = figures.map((figure) => judge(indicator, figure, { school, today: figure.asOf }))
    const points = past.flatMap((one) => pointOf(one))
    if (points.length > 0) histories.push({ school, judgement, past, points })
  }
  const among = histories.flatMap(({ points }) => points.map(({ value }) => value))
  return histories.map((history) => figureOf(history, among, say))
}

function figureOf({ school, judgement, past, points }: History, among: readonly number[], say: Say): Html {
  const name = nameOf(judgement, say)
  const label = say('console.trendOf', {
    name,
    school: school.name,
    threshold: thresholdText(judgement, say),
  })
  return html`<figure class="history" data-school="${school.id}">
    <figcaption>${school.name}</figcaption>
    ${trendChart({ points, limits: limitsOf(judgement), among, label })}
    ${points.length === 1 && html`<p class="note">${say('console.onePoint')}</p>`}
    <table>
      <tbody>
        ${past.map(
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
}

function pointOf(judgement: Judgement): readonly TrendPoint[] {
  const { value, asOf } = judgement
  const text = showValue(judgement)
  return value === undefined || asOf === undefined || text === undefined ? [] : [{ asOf, value, text }]
}
