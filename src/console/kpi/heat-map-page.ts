import { html } from 'hono/html'
import { nameOf, thresholdText, verdictText } from '#src/cards/kpi-words.ts'
import { may } from '#src/domain/access.ts'
import type { Judgement, Verdict } from '#src/domain/indicator/judge.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import type { School } from '#src/domain/school.ts'
import type { Say } from '#src/i18n/say.ts'
import { judgeSchool } from '#src/usecases/kpi/judge-school.ts'
import type { Html } from '../page.ts'
import type { ConsolePage, Visit } from '../visit.ts'
import { pager } from './pager.ts'
import { schoolsSeen, seesFinance, shortNameOf, sliceOf } from './seen.ts'
import { lookOf } from './words.ts'

/** As many schools as stand beside each other on a sheet that lies on its side. */
const schoolsAPage = 12

interface Row {
  /** Of the indicator at any of the schools: its name, threshold and clause are the same at all. */
  readonly any: Judgement
  readonly cells: readonly Judgement[]
}

/** 指标总览 — every indicator at every school one may see; the word of each verdict on its colour. */
export const heatMapPage: ConsolePage = {
  name: 'page.kpi',
  allow: may('kpi.read'),
  async draw(visit, request) {
    const { say, actor, consortium, today } = visit
    const partners = schoolsSeen(actor, consortium.schools).filter(({ role }) => role === 'partner')
    const slice = sliceOf(partners, request.req.query('page'), schoolsAPage)
    const rows = await rowsOf(visit, slice.items)
    const judgements = rows.flatMap(({ cells }) => cells)
    return {
      title: say('console.heatMap'),
      wide: true,
      body: html`<p>
          ${say('console.heatMapLead', { schools: partners.length, indicators: rows.length, today })}
        </p>
        ${legend(judgements, say)} ${table(slice.items, rows, say)} ${pager('/console/kpi', slice, say)}
        ${wholeConsortium(visit)}
        <p class="note">${say('kpi.settings')}</p>`,
    }
  },
}

/** What is measured of all schools together stands on the page of the lead college. */
function wholeConsortium({ actor, consortium, rules, say }: Visit): Html {
  const lead = schoolsSeen(actor, consortium.schools).find(({ role }) => role === 'lead')
  if (!lead || !rules.indicators.some(({ appliesTo }) => appliesTo === 'consortium')) return html``
  return html`<p>
    <a href="/console/kpi/schools/${encodeURIComponent(lead.id)}">${say('console.wholeConsortium')}</a>
  </p>`
}

async function rowsOf(visit: Visit, schools: readonly School[]): Promise<readonly Row[]> {
  const finance = seesFinance(visit.actor)
  const indicators = visit.rules.indicators.filter(({ appliesTo }) => appliesTo !== 'consortium')
  const columns: (readonly Judgement[])[] = []
  for (const school of schools) columns.push(await judgeSchool(visit, school, { indicators, finance }))
  return (columns[0] ?? []).map((any, row) => ({
    any,
    cells: columns.flatMap((column) => column[row] ?? []),
  }))
}

/** The order in which verdicts are counted above the table. */
const verdicts: readonly Verdict[] = [
  'met',
  'unmet',
  'unachieved',
  'borderline',
  'high',
  'low',
  'running',
  'described',
  'not_reported',
  'not_applicable',
]

/** How many there are of each verdict, which is the key to the colours too. */
function legend(judgements: readonly Judgement[], say: Say): Html {
  const kinds = verdicts.flatMap((verdict) => {
    const all = judgements.filter((one) => (one.underlying ?? one.verdict) === verdict)
    const [any] = all
    return any ? [{ verdict, word: verdictText({ ...any, verdict }, say), count: all.length }] : []
  })
  const stale = judgements.filter(({ verdict }) => verdict === 'stale').length
  return html`<ul class="legend">
    ${kinds.map(({ verdict, word, count }) => html`<li class="verdict-${verdict}">${word} ${count}</li>`)}
    ${stale > 0 && html`<li class="is-stale">${say('console.stale', { count: stale })}</li>`}
  </ul>`
}

function table(schools: readonly School[], rows: readonly Row[], say: Say): Html {
  return html`<div class="scroll">
    <table class="heat-map">
      <thead>
        <tr>
          <th scope="col">${say('kpi.column.indicator')}</th>
          <th scope="col">${say('kpi.column.threshold')}</th>
          ${schools.map(
            (school) =>
              html`<th scope="col" data-school="${school.id}">
                <a href="/console/kpi/schools/${encodeURIComponent(school.id)}" title="${school.name}"
                  >${shortNameOf(school)}</a
                >
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ any, cells }) =>
            html`<tr data-indicator="${any.indicator.id}">
              <th scope="row">
                <a href="/console/kpi/indicators/${encodeURIComponent(any.indicator.id)}"
                  >${nameOf(any, say)}</a
                >
                <small>${any.indicator.clause}</small>
              </th>
              <td class="asked">${thresholdText(any, say)}</td>
              ${cells.map((cell) => heatCell(cell, say))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function heatCell(judgement: Judgement, say: Say): Html {
  const value = showValue(judgement)
  return html`<td class="heat ${lookOf(judgement)}" data-school="${judgement.schoolId}">
    ${value !== undefined && html`<span class="value">${value}</span>`}
    <span class="word">${verdictText(judgement, say)}</span>
  </td>`
}
