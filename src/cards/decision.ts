import type { Decision } from '#src/domain/policy/decision.ts'
import type { DecisionEffects } from '#src/domain/policy/decision-effects.ts'
import type { PolicySetting } from '#src/domain/policy/pack.ts'
import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText, listText } from './format.ts'
import { button, buttons, card, facts, heading, markdown, note, plain } from './kit.ts'
import { namesText } from './pack-list.ts'
import { chosenText } from './setting-words.ts'
import { defineView } from './view.ts'

export interface ShownDecision {
  /** `ask`: nothing was done yet. `idle`: it is so already. */
  readonly outcome: 'ask' | 'done' | 'idle' | 'undone'
  readonly step: { readonly decision: Decision; readonly former: Decision }
  readonly effects: DecisionEffects
  /** Of a reading. */
  readonly setting: PolicySetting | undefined
  /** Of a pack, with the names of the schools that are switched. */
  readonly pack: { readonly id: string; readonly name: Words } | undefined
  readonly on: readonly string[]
  readonly off: readonly string[]
  /** The items that hang on it. */
  readonly items: readonly { readonly id: string; readonly what: Words }[]
}

const tones = { ask: 'orange', done: 'green', idle: 'grey', undone: 'grey' } as const
const most = { items: 5, moves: 8 }

/** 口径、政策包、自定日期 — what is to be decided, or has been, what that does, and the way back. */
export const decision = defineView<ShownDecision>({
  name: 'decision',
  audience: 'anyone',
  draw(shown, say) {
    const { outcome, step } = shown
    const { decision: what, former } = step
    return card(
      {
        title: say(outcome === 'ask' ? `decision.ask.${what.kind}` : `decision.${outcome}`),
        tone: tones[outcome],
      },
      heading(titleText(shown, say)),
      facts(whatRows(shown, say)),
      what.kind === 'reading' && shown.items.length > 0 && markdown(itemsText(shown, say)),
      outcome !== 'idle' && markdown(effectsText(shown.effects, say)),
      what.kind === 'reading' && note(say('decision.notPolicy')),
      outcome === 'ask' && note(say('decision.askNote')),
      outcome === 'ask' &&
        buttons(
          button({
            text: say('decision.confirm'),
            kind: 'primary',
            action: { action: 'decision.confirm', decision: what, former },
          }),
        ),
      outcome === 'done' &&
        buttons(
          button({ text: say('decision.undo'), action: { action: 'decision.undo', decision: what, former } }),
        ),
    )
  },
})

/** What was and what is to be, a line each. */
function whatRows(shown: ShownDecision, say: Say): readonly (readonly [string, string])[] {
  const { decision: what, former } = shown.step
  if (what.kind === 'pack') {
    const { on, off } = shown
    return [
      ...(on.length > 0 ? [[say('decision.on'), namesText(on, say)] as const] : []),
      ...(off.length > 0 ? [[say('decision.off'), namesText(off, say)] as const] : []),
    ]
  }
  const now = valueText(shown, what, say)
  if (shown.outcome === 'idle') return [[say('decision.is'), now]]
  return [
    [say('decision.from'), valueText(shown, former, say)],
    [say('decision.to'), now],
  ]
}

function titleText({ setting, pack, items, step: { decision: what } }: ShownDecision, say: Say): string {
  if (pack) {
    return say('decision.pack', { id: pack.id, name: pack.name[say.language], count: items.length })
  }
  if (setting) return say('decision.reading', { what: setting.what[say.language], name: setting.name })
  const [item] = items
  if (what.kind !== 'date') return ''
  return say('decision.date', {
    item: what.itemId,
    what: item?.what[say.language] ?? '',
    period: what.period,
  })
}

function valueText({ setting }: ShownDecision, one: Decision, say: Say): string {
  if (one.kind === 'date') return one.date === undefined ? say('decision.noDate') : dayText(say, one.date)
  return setting && one.kind === 'reading' ? chosenText(setting, one.value, say) : ''
}

function itemsText({ items }: ShownDecision, say: Say): string {
  const named = items
    .slice(0, most.items)
    .map(({ id, what: words }) => say('decision.item', { id, what: words[say.language] }))
  return plain(say('decision.items', { items: listText(say, named) }))
}

function effectsText({ due, added, removed }: DecisionEffects, say: Say): string {
  const day = (date: string | undefined) => (date === undefined ? say('decision.noDay') : dayText(say, date))
  const rest = due.slice(most.moves).reduce((sum, { count }) => sum + count, 0)
  const lines = [
    ...due
      .slice(0, most.moves)
      .map(({ from, to, count }) => say('decision.moves', { count, from: day(from), to: day(to) })),
    ...(rest > 0 ? [say('decision.moreMoves', { count: rest })] : []),
    ...(added > 0 ? [say('decision.added', { count: added })] : []),
    ...(removed > 0 ? [say('decision.removed', { count: removed })] : []),
  ]
  return lines.length === 0 ? say('decision.moveless') : lines.map((line) => `- ${plain(line)}`).join('\n')
}
