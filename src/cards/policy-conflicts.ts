import {
  contradictionKinds,
  type Contradiction,
  type ContradictionKind,
} from '#src/domain/policy/contradictions.ts'
import type { SettingInForce } from '#src/domain/policy/settings.ts'
import type { TargetPeriod } from '#src/domain/policy/target-period.ts'
import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { button, buttons, card, heading, markdown, note, paging, plain, type Block } from './kit.ts'
import { openers } from './policy-list.ts'
import { periodText, readingText, type PolicyPlace } from './policy-words.ts'
import { defineView } from './view.ts'

export interface ConflictRow extends Pick<Contradiction, 'kind' | 'item' | 'note'> {
  /** What it is easily taken for. */
  readonly other: { readonly id: string; readonly what: Words | undefined } | undefined
  readonly period: TargetPeriod | undefined
  readonly readings: readonly SettingInForce[]
}

export interface PolicyConflicts {
  /** How many there are of each kind. */
  readonly counts: Readonly<Record<ContradictionKind, number>>
  readonly rows: readonly ConflictRow[]
  readonly place: PolicyPlace
  readonly pages: number
  readonly total: number
}

/** 冲突 — where the documents cannot simply be followed, and how the consortium reads them. */
export const policyConflicts = defineView<PolicyConflicts>({
  name: 'policy-conflicts',
  audience: 'anyone',
  draw({ counts, rows, place, pages, total }, say) {
    const head = { title: say('policy.conflicts.title'), tone: 'orange' } as const
    if (rows.length === 0) return card(head, kindButtons(counts, say), markdown(say('policy.conflicts.none')))
    return card(
      head,
      kindButtons(counts, say),
      ...rows.flatMap((row, index) => [
        row.kind !== rows[index - 1]?.kind && heading(say(`policy.conflict.${row.kind}`)),
        markdown(rowText(row, say)),
      ]),
      note(say('page.of', { page: place.page, pages, total })),
      openers([...new Set(rows.map(({ item }) => item.id))], place),
      paging({ page: place.page, pages, action: { action: 'policy.list', ...place } }),
    )
  },
})

function kindButtons(counts: PolicyConflicts['counts'], say: Say): Block {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return buttons(
    toKind('all', say('policy.conflicts.all', { count: all })),
    ...contradictionKinds
      .filter((kind) => counts[kind] > 0)
      .map((kind) =>
        toKind(
          kind,
          say('policy.conflicts.count', { kind: say(`policy.conflict.${kind}`), count: counts[kind] }),
        ),
      ),
  )
}

function toKind(conflicts: string, text: string): Block {
  return button({ text, action: { action: 'policy.list', conflicts, page: 1 } })
}

function rowText({ item, other, note: words, period, readings }: ConflictRow, say: Say): string {
  const { language } = say
  const named = (id: string, what: Words | undefined) => `**${id}**　${plain(what?.[language] ?? '')}`.trim()
  return [
    [named(item.id, item.what), ...(other ? [named(other.id, other.what)] : [])].join(' ⇄ '),
    ...(period ? [plain(periodText(period, say))] : []),
    ...(words ? [plain(words[language])] : []),
    ...readings.map((reading) => readingText(reading, say)),
  ].join('\n')
}
