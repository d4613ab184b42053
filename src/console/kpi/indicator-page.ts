import { html } from 'hono/html'
import { nameOf, thresholdText, verdictText } from '#src/cards/kpi-words.ts'
import { permit } from '#src/bot/permit.ts'
import { may } from '#src/domain/access.ts'
import type { Judgement } from '#src/domain/indicator/judge.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import type { School } from '#src/domain/school.ts'
import { refusal } from '#src/failure.ts'
import type { Say } from '#src/i18n/say.ts'
import { judgeSchool } from '#src/usecases/kpi/judge-school.ts'
import type { Html } from '../page.ts'
import type { ConsolePage, Visit } from '../visit.ts'
import { aboutIndicator } from './about-indicator.ts'
import { historiesOf, type AtSchool } from './history.ts'
import { pager } from './pager.ts'
import { schoolsSeen, seesFinance, shortNameOf, sliceOf } from './seen.ts'
import { asOfText, fractionText, gapOnly, lookOf } from './words.ts'

const schoolsAPage = 24

/** 一项指标 — what it asks and how it is read, every school one may see, and how each came to its value. */
export const indicatorPage: ConsolePage = {
  name: 'page.kpiIndicator',
  allow: may('kpi.read'),
  async draw(visit, request) {
    const { say, actor, rules, consortium } = visit
    const metric = request.req.param('metric') ?? ''
    const indicator = rules.indicators.find(({ id }) => id === metric)
    if (!indicator) throw refusal('console.noIndicator')
    if (indicator.finance) permit(may('kpi.finance')(actor))
    const role = indicator.appliesTo === 'consortium' ? 'lead' : 'partner'
    const schools = schoolsSeen(actor, consortium.schools).filter((one) => one.role === role)
    const slice = sliceOf(schools, request.req.query('page'), schoolsAPage)
    const found = await judged(visit, indicator, slice.items)
    const [first] = found
    if (!first) throw refusal('console.nothing')
    const histories = await historiesOf(visit, found)
    const path = `/console/kpi/indicators/${encodeURIComponent(metric)}`
    return {
      title: nameOf(first.judgement, say),
      body: html`${await aboutIndicator(visit, first.judgement)} ${table(found, say)}
        ${pager(path, slice, say)}
        <h2>${say('console.trend')}</h2>
        ${
          histories.length > 0
            ? html`<div class="trends">${histories}</div>`
            : html`<p>${say('console.noTrend')}</p>`
        }
        <p class="note">${say('kpi.settings')}</p>`,
    }
  },
}

async function judged(
  visit: Visit,
  indicator: Indicator,
  schools: readonly School[],
): Promise<readonly AtSchool[]> {
  const asked = { indicators: [indicator], finance: seesFinance(visit.actor) }
  const found: AtSchool[] = []
  for (const school of schools) {
    const [judgement] = await judgeSchool(visit, school, asked)
    if (judgement) found.push({ school, judgement })
  }
  return found
}

function table(found: readonly AtSchool[], say: Say): Html {
  return html`<div class="scroll">
    <table class="indicator">
      <thead>
        <tr>
          <th scope="col">${say('console.column.school')}</th>
          <th scope="col">${say('kpi.column.value')}</th>
          <th scope="col">${say('console.column.fraction')}</th>
          <th scope="col">${say('kpi.column.threshold')}</th>
          <th scope="col">${say('kpi.column.verdict')}</th>
          <th scope="col">${say('console.column.gap')}</th>
          <th scope="col">${say('kpi.column.asof')}</th>
          <th scope="col">${say('console.column.evidence')}</th>
        </tr>
      </thead>
      <tbody>
        ${found.map(({ school, judgement }) => rowOf(school, judgement, say))}
      </tbody>
    </table>
  </div>`
}

function rowOf(school: School, judgement: Judgement, say: Say): Html {
  return html`<tr data-school="${school.id}">
    <th scope="row">
      <a href="/console/kpi/schools/${encodeURIComponent(school.id)}" title="${school.name}"
        >${shortNameOf(school)}</a
      >
    </th>
    <td class="value">${showValue(judgement) ?? say('value.none')}</td>
    <td class="fraction">${fractionText(judgement, say)}</td>
    <td class="asked">${thresholdText(judgement, say)}</td>
    <td class="heat ${lookOf(judgement)}"><span class="word">${verdictText(judgement, say)}</span></td>
    <td class="gap">${gapOnly(judgement, say)}</td>
    <td class="day">${asOfText(judgement, say)}</td>
    <td class="evidence">${evidenceText(judgement, say)}</td>
  </tr>`
}

/** Files that were given with it, or records of our own that it was counted from. */
function evidenceText({ evidence, records }: Judgement, say: Say): string {
  if (records !== undefined) return say('console.records', { count: records })
  return evidence === undefined ? say('value.none') : say('console.files', { count: evidence.length })
}
