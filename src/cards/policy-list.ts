import type { PolicyItem } from '#src/domain/policy/pack.ts'
import type { TargetPeriod } from '#src/domain/policy/target-period.ts'
import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { button, buttons, card, markdown, note, paging, plain, type Block } from './kit.ts'
import { forceName, whoText, type PolicyPlace } from './policy-words.ts'
import { defineView } from './view.ts'

export interface PolicyRow {
  readonly item: PolicyItem
  readonly period: TargetPeriod | undefined
}

export interface PolicyList {
  /** The document whose items they are, where it is one. */
  readonly pack: Words | undefined
  /** Asked for 三方协议, of which there are two. */
  readonly agreements: boolean
  readonly rows: readonly PolicyRow[]
  readonly place: PolicyPlace
  readonly pages: number
  readonly total: number
}

/** 政策条目列表 — of a document, or those that were meant. */
export const policyList = defineView<PolicyList>({
  name: 'policy-list',
  audience: 'anyone',
  draw({ pack, agreements, rows, place, pages, total }, say) {
    return card(
      { title: say('policy.list.title'), subtitle: pack?.[say.language], tone: 'turquoise' },
      agreements && markdown(say('policy.list.agreements')),
      ...rows.map((row) => rowText(row, say)),
      note(`${say('policy.list.open')} · ${say('page.of', { page: place.page, pages, total })}`),
      openers(
        rows.map(({ item }) => item.id),
        place,
      ),
      paging({ page: place.page, pages, action: { action: 'policy.list', ...place } }),
    )
  },
})

/** A number and a title, and under it force, who owes it to whom and when. */
export function rowText({ item, period }: PolicyRow, say: Say): Block {
  const { language } = say
  const over = period?.of === 'item' && period.expired ? [say('policy.conflict.expired')] : []
  const under = [forceName(item.force, say), whoText(item, say), item.when[language], ...over].join(' · ')
  return markdown(`**${item.id}**　${plain(item.what[language])}\n<font color='grey'>${plain(under)}</font>`)
}

/** A button for each item. */
export function openers(ids: readonly string[], place: PolicyPlace | undefined): Block {
  return buttons(...ids.map((id) => button({ text: id, action: { action: 'policy.show', id, ...place } })))
}
