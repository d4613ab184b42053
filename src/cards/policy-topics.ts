import type { PolicyPack } from '#src/domain/policy/pack.ts'
import type { Say } from '#src/i18n/say.ts'
import { button, buttons, card, markdown, note, plain } from './kit.ts'
import { openers, rowText, type PolicyRow } from './policy-list.ts'
import { defineView } from './view.ts'

export interface PolicyTopics {
  /** Something was asked for, and nothing fits. */
  readonly nothing: boolean
  /** What comes nearest to it. */
  readonly near: readonly PolicyRow[]
  readonly packs: readonly Pick<PolicyPack, 'id' | 'name' | 'validity' | 'items'>[]
  readonly today: string
}

/** A consortium has a handful; the others are found by asking for them. */
const mostPacks = 15

/** 政策文件 — which documents there are and how to ask; with what comes nearest where nothing was found. */
export const policyTopics = defineView<PolicyTopics>({
  name: 'policy-topics',
  audience: 'anyone',
  draw({ nothing, near, packs: all, today }, say) {
    const packs = all.slice(0, mostPacks)
    return card(
      { title: say('policy.topics.title'), tone: 'turquoise' },
      nothing && markdown(say('policy.topics.nothing')),
      near.length > 0 && markdown(say('policy.topics.near')),
      ...near.map((row) => rowText(row, say)),
      openers(
        near.map(({ item }) => item.id),
        undefined,
      ),
      markdown(packs.map((pack) => packText(pack, today, say)).join('\n')),
      buttons(
        ...packs.map(({ id }) => button({ text: id, action: { action: 'policy.list', pack: id, page: 1 } })),
        button({
          text: say('policy.topics.conflicts'),
          action: { action: 'policy.list', conflicts: 'all', page: 1 },
        }),
      ),
      note(say('policy.topics.how')),
    )
  },
})

function packText(
  { id, name, validity, items }: PolicyTopics['packs'][number],
  today: string,
  say: Say,
): string {
  const { until } = validity
  const period =
    until === undefined ? '' : say(until < today ? 'policy.topics.over' : 'policy.topics.until', { until })
  return say('policy.topics.pack', { id, name: plain(name[say.language]), count: items.length, period })
}
