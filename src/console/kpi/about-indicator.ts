import { html } from 'hono/html'
import { thresholdText } from '#src/cards/kpi-words.ts'
import { forceName, periodText } from '#src/cards/policy-words.ts'
import { settingValueText } from '#src/cards/setting-words.ts'
import type { Judgement } from '#src/domain/indicator/judge.ts'
import { readingsOf } from '#src/domain/policy/indicators-in-force.ts'
import { targetPeriodOf } from '#src/domain/policy/target-period.ts'
import type { Html } from '../page.ts'
import type { Visit } from '../visit.ts'

type Fact = readonly [label: string, value: string]

/** What an indicator asks, how strongly, until when, and how the consortium reads what the text leaves open. */
export async function aboutIndicator(visit: Visit, judgement: Judgement): Promise<Html> {
  const { say, records, rules } = visit
  const { indicator } = judgement
  const { language } = say
  const { readings } = await records.policy.decided()
  const facts: readonly Fact[] = [
    [say('kpi.column.threshold'), thresholdText(judgement, say)],
    [say('console.about.force'), forceName(indicator.force, say)],
    [
      say('console.about.counted'),
      indicator.display === 'count'
        ? indicator.numerator[language]
        : `${indicator.numerator[language]} ÷ ${indicator.denominator[language]}`,
    ],
    ...readingsOf(indicator, rules.packs, readings).map((reading): Fact => {
      const value = settingValueText(reading, say)
      const what = reading.setting.what[language]
      return [
        what,
        reading.isDefault ? say('console.about.default', { value }) : say('console.about.own', { value }),
      ]
    }),
    ...clauseOf(visit, judgement),
    [say('console.about.fresh'), say('console.about.days', { days: indicator.freshDays })],
    ...(indicator.finance ? [[say('console.about.seenBy'), say('console.about.finance')] as const] : []),
  ]
  return html`<dl class="about">
    ${facts.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`
}

/** The item of the document, said in our own words, and for how long the document means it. */
function clauseOf({ say, rules, today }: Visit, { indicator }: Judgement): readonly Fact[] {
  const { clause, quote, targetUntil } = indicator
  const { language } = say
  const found = rules.packs
    .flatMap((pack) => pack.items.map((item) => ({ pack, item })))
    .find(({ item }) => item.id === clause)
  const quoted: readonly Fact[] = quote === undefined ? [] : [[say('console.about.quote'), quote]]
  if (!found) return [[say('kpi.column.clause'), clause], ...quoted]
  const { pack, item } = found
  const values = { clause, place: item.clause, document: pack.name[language], what: item.what[language] }
  const period = targetPeriodOf(found, today)
  const until = period ? periodText(period, say) : targetUntil
  return [
    [say('kpi.column.clause'), say('console.about.clause', values)],
    ...quoted,
    ...(until === undefined ? [] : [[say('console.about.until'), until] as const]),
  ]
}
