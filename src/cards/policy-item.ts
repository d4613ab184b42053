import { isBinding } from '#src/domain/policy/force.ts'
import type { PolicyItem, PolicyPack } from '#src/domain/policy/pack.ts'
import type { SettingInForce } from '#src/domain/policy/settings.ts'
import type { TargetPeriod } from '#src/domain/policy/target-period.ts'
import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { derivationText, type DerivedDay } from './derivation-text.ts'
import { dayText, listText } from './format.ts'
import { button, buttons, card, facts, heading, markdown, note, plain } from './kit.ts'
import { forceName, forceText, periodText, readingText, whoText, type PolicyPlace } from './policy-words.ts'
import { defineView } from './view.ts'

export interface ShownPolicyItem {
  readonly item: PolicyItem
  readonly pack: Pick<PolicyPack, 'id' | 'name'>
  readonly period: TargetPeriod | undefined
  /** What the document leaves open, as it is read now. */
  readonly readings: readonly SettingInForce[]
  /** When it is due, as far as that is known. */
  readonly days: readonly (DerivedDay & { readonly dueOn: string; readonly provisional: boolean })[]
  /** The indicator that measures it, by name. */
  readonly indicator: Words | undefined
  /** The pack is switched off at the school of whoever asks. */
  readonly offHere: boolean
  /** The list it was opened from. */
  readonly from: PolicyPlace | undefined
}

/** 政策条目 — what one item of a document asks, said in our own words, with its clause. */
export const policyItem = defineView<ShownPolicyItem>({
  name: 'policy-item',
  audience: 'anyone',
  draw(shown, say) {
    const { item, pack, period, readings, days, offHere, from } = shown
    const { language } = say
    const subtitle = say('policy.item.subtitle', {
      id: item.id,
      clause: item.clause,
      pack: pack.name[language],
    })
    const minding = [...item.conflicts.map(({ note: words }) => words), ...(item.note ? [item.note] : [])]
    return card(
      { title: item.what[language], subtitle, tone: 'turquoise', tags: tagsOf(item, period, say) },
      facts(rowsOf(shown, say)),
      days.length > 0 && heading(say('policy.item.days')),
      days.length > 0 && markdown(days.map((day) => dueText(day, say)).join('\n')),
      offHere && note(say('policy.item.offHere')),
      readings.length > 0 && heading(say('policy.item.readings')),
      readings.length > 0 && markdown(readings.map((reading) => readingText(reading, say)).join('\n')),
      minding.length > 0 && heading(say('policy.item.minding')),
      minding.length > 0 && markdown(minding.map((words) => plain(words[language])).join('\n')),
      note(say('policy.item.ownWords')),
      buttons(
        ...relatedTo(item).map((id) => button({ text: id, action: { action: 'policy.show', id, ...from } })),
        from && button({ text: say('policy.item.back'), action: { action: 'policy.list', ...from } }),
      ),
    )
  },
})

function tagsOf({ force }: PolicyItem, period: TargetPeriod | undefined, say: Say) {
  const over = period?.of === 'item' && period.expired
  return [
    { text: forceName(force, say), tone: isBinding(force) ? 'blue' : 'grey' } as const,
    ...(over ? [{ text: say('policy.conflict.expired'), tone: 'orange' } as const] : []),
  ]
}

type Row = readonly [label: string, value: string]

function rowsOf({ item, period, indicator }: ShownPolicyItem, say: Say): readonly Row[] {
  const { language } = say
  const { acts, duty, goesWith, consequence, quote } = item
  const quoted = (words: string | undefined) =>
    words === undefined ? undefined : say('policy.item.quoted', { words })
  return [
    ...row(say('policy.item.force'), forceText(item, say)),
    ...row(say('policy.item.who'), whoText(item, say)),
    ...row(say('policy.item.when'), item.when[language]),
    ...row(say('policy.item.target'), period && periodText(period, say)),
    ...row(say('policy.item.evidence'), item.evidence[language]),
    ...row(say('policy.item.indicator'), indicator?.[language]),
    ...row(say('policy.item.filing'), duty?.form?.name[language]),
    ...row(say('policy.item.goesWith'), goesWith),
    ...row(
      say('policy.item.acts'),
      listText(
        say,
        acts.map((act) => say(`policy.act.${act}`)),
      ),
    ),
    ...row(say('policy.item.consequence'), quoted(consequence)),
    ...row(say('policy.item.quote'), quoted(quote)),
  ]
}

function row(label: string, value: string | undefined): readonly Row[] {
  return value === undefined ? [] : [[label, value]]
}

/** The day, and how it was found. */
function dueText(day: ShownPolicyItem['days'][number], say: Say): string {
  const date = dayText(say, day.dueOn)
  const shown = day.provisional ? say('date.provisional', { date }) : date
  return `**${shown}**　${plain(derivationText(say, day))}`
}

/** What it is easily taken for, and what it is done together with. */
function relatedTo({ conflicts, goesWith }: PolicyItem): readonly string[] {
  const others = [...conflicts.map((conflict) => conflict.with), goesWith]
  return [...new Set(others.filter((id) => id !== undefined))].slice(0, 5)
}
