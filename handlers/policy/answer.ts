import type { Ask } from '#src/bot/ask.ts'
import { show, type Reply } from '#src/bot/reply.ts'
import { policyConflicts } from '#src/cards/policy-conflicts.ts'
import { policyItem } from '#src/cards/policy-item.ts'
import { policyList } from '#src/cards/policy-list.ts'
import { policyTopics, type PolicyTopics } from '#src/cards/policy-topics.ts'
import { contradictionKindIn } from '#src/domain/policy/contradictions.ts'
import { findItems, type FoundItems } from '#src/domain/policy/find-items.ts'
import { rowOf, shownConflicts, shownItem, shownList } from './shown.ts'

const asksConflicts = /^(?:冲突|矛盾|过期|conflicts?|contradictions?|expired)/i

/** Answers with one item, a list of them, the contradictions, or which documents there are. */
export async function answerPolicy(ask: Ask, words: string): Promise<Reply> {
  const text = words.trim()
  if (asksConflicts.test(text)) {
    return [show(policyConflicts, await shownConflicts(ask, contradictionKindIn(text), 1))]
  }
  if (text === '') return [show(policyTopics, topics(ask))]
  return answerFound(ask, findItems(ask.rules, text))
}

export async function answerFound(ask: Ask, found: FoundItems): Promise<Reply> {
  if (found.by === 'nothing') return [show(policyTopics, topics(ask, found))]
  const { entries } = found
  const [only] = entries
  if (only && entries.length === 1) return [show(policyItem, await shownItem(ask, only, undefined))]
  const place =
    found.by === 'pack'
      ? { pack: found.pack.id, page: 1 }
      : { ids: entries.map(({ item }) => item.id), page: 1 }
  return [show(policyList, shownList(ask, entries, { place }))]
}

function topics(
  { rules, today }: Ask,
  found?: Extract<FoundItems, { readonly by: 'nothing' }>,
): PolicyTopics {
  const near = (found?.near ?? []).map((entry) => rowOf(entry, today))
  return { nothing: found !== undefined, near, packs: rules.packs, today }
}
