import type { Matter } from '#src/domain/access.ts'
import type { PolicyItem, PolicyPack } from '#src/domain/policy/pack.ts'
import type { Words } from '#src/domain/policy/words.ts'
import type { Rulebook } from '#src/domain/rulebook.ts'

export interface ItemOfPack {
  readonly pack: PolicyPack
  readonly item: PolicyItem
}

/** An item of a pack by its id, such as `S0-13`, with its pack; none where the packs have changed since. */
export function itemOf({ packs }: Pick<Rulebook, 'packs'>, id: string): ItemOfPack | undefined {
  for (const pack of packs) {
    const item = pack.items.find((one) => one.id === id)
    if (item) return { pack, item }
  }
  return undefined
}

export type ReviewerKind = 'major_lead' | 'admin' | 'nobody'

/** Who passes or returns what is filed for an item. */
export function reviewerKindOf(rules: Pick<Rulebook, 'packs'>, item: string): ReviewerKind {
  return itemOf(rules, item)?.item.duty?.reviewer ?? 'nobody'
}

/** What is filed for it, or what it asks; the id where the packs have changed since. */
export function nameOfItem(rules: Pick<Rulebook, 'packs'>, id: string): Words {
  const item = itemOf(rules, id)?.item
  return item?.duty?.form?.name ?? item?.what ?? { zh: id, en: id }
}

/** What the right to review is asked about: what the clause gives to the administrators is no lead's to decide. */
export function reviewMatter(
  rules: Pick<Rulebook, 'packs'>,
  { item, schoolId, majorId }: { readonly item: string } & Matter,
): Matter {
  return { schoolId, majorId: reviewerKindOf(rules, item) === 'admin' ? undefined : majorId }
}
