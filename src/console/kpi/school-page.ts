import { html } from 'hono/html'
import { nameOf, thresholdText, verdictText } from '#src/cards/kpi-words.ts'
import { permit } from '#src/bot/permit.ts'
import { may, mayReach } from '#src/domain/access.ts'
import type { Judgement } from '#src/domain/indicator/judge.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import { refusal } from '#src/failure.ts'
import type { Say } from '#src/i18n/say.ts'
import { judgeSchool } from '#src/usecases/kpi/judge-school.ts'
import type { Html } from '../page.ts'
import { targetBar } from '../svg/target-bar.ts'
import type { ConsolePage } from '../visit.ts'
import { seesFinance } from './seen.ts'
import { asOfText, fractionText, gapOnly, lookOf, targetOf } from './words.ts'

/** 一校指标 — all that a school is measured by: value, fraction, threshold, verdict, gap, clause and day. */
export const schoolPage: ConsolePage = {
  name: 'page.kpiSchool',
  allow: may('kpi.read'),
  async draw(visit, request) {
    const { say, actor, consortium, rules } = visit
    const id = request.req.param('id') ?? ''
    // Before it is looked for: who may not see it does not learn whether it is there.
    permit(mayReach('kpi.read', actor, { schoolId: id }))
    const school = consortium.schools.find((one) => one.id === id)
    if (!school) throw refusal('console.noSchool')
    const asked = { indicators: rules.indicators, finance: seesFinance(actor) }
    const judgements = (await judgeSchool(visit, school, asked)).filter(
      ({ reason }) => !elsewhere.has(reason),
    )
    const applying = judgements.filter(({ verdict }) => verdict !== 'not_applicable')
    const others = judgements.filter(({ verdict }) => verdict === 'not_applicable')
    return {
      title: say('kpi.title', { school: school.name }),
      wide: true,
      body: html`${applying.length > 0 ? table(applying, say) : html`<p>${say('console.nothing')}</p>`}
        ${
          others.length > 0 &&
          html`<p class="note">
            ${say('console.notApplicable', { indicators: others.map((one) => nameOf(one, say)).join(say('list.comma')) })}
          </p>`
        }
        <p class="note">${say('kpi.settings')}</p>`,
    }
  },
}

/** What is measured of the lead college's region and not of a school, and the other way round. */
const elsewhere: ReadonlySet<string | undefined> = new Set(['region', 'not_a_partner'])

function table(judgements: readonly Judgement[], say: Say): Html {
  return html`<div class="scroll">
    <table class="school">
      <thead>
        <tr>
          <th scope="col">${say('kpi.column.indicator')}</th>
          <th scope="col">${say('kpi.column.value')}</th>
          <th scope="col" class="picture">${say('console.column.bar')}</th>
          <th scope="col">${say('console.column.fraction')}</th>
          <th scope="col">${say('kpi.column.threshold')}</th>
          <th scope="col">${say('kpi.column.verdict')}</th>
          <th scope="col">${say('console.column.gap')}</th>
          <th scope="col">${say('kpi.column.clause')}</th>
          <th scope="col">${say('kpi.column.asof')}</th>
        </tr>
      </thead>
      <tbody>
        ${judgements.map((judgement) => rowOf(judgement, say))}
      </tbody>
    </table>
  </div>`
}

function rowOf(judgement: Judgement, say: Say): Html {
  const { indicator, value, asOf } = judgement
  const none = say('value.none')
  const shown = showValue(judgement)
  const threshold = thresholdText(judgement, say)
  const stale = judgement.verdict === 'stale'
  const label = say('console.bar', { name: nameOf(judgement, say), value: shown ?? none, threshold })
  return html`<tr data-indicator="${indicator.id}">
    <th scope="row">
      <a href="/console/kpi/indicators/${encodeURIComponent(indicator.id)}">${nameOf(judgement, say)}</a>
    </th>
    <td class="value">${shown ?? none}</td>
    <td class="picture">
      ${value !== undefined && targetBar({ value, target: targetOf(judgement), look: lookOf(judgement), label })}
    </td>
    <td class="fraction">${fractionText(judgement, say)}</td>
    <td class="asked">${threshold}</td>
    <td class="heat ${lookOf(judgement)}"><span class="word">${verdictText(judgement, say)}</span></td>
    <td class="gap">${gapOnly(judgement, say)}</td>
    <td class="clause">${indicator.clause}</td>
    <td class="day">
      ${asOfText(judgement, say)}
      ${stale && asOf !== undefined && html`<strong class="stale">${say('console.staleMark', { days: indicator.freshDays })}</strong>`}
    </td>
  </tr>`
}
