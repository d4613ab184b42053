import { defineAction } from '#src/bot/action.ts'
import { replace } from '#src/bot/reply.ts'
import { policyConflicts } from '#src/cards/policy-conflicts.ts'
import { policyList } from '#src/cards/policy-list.ts'
import { may } from '#src/domain/access.ts'
import { contradictionKindIn } from '#src/domain/policy/contradictions.ts'
import { entriesOf } from '#src/domain/policy/item-index.ts'
import { placeSchema } from '../policy/place.ts'
import { shownConflicts, shownList } from '../policy/shown.ts'

/** Another page, a document, a kind of contradiction, or back to any of them. */
export const policyListAction = defineAction({
  name: 'policy.list',
  value: placeSchema,
  allow: may('policy.read'),
  async run(ask, { value: place }) {
    const { pack, ids = [], conflicts, page } = place
    if (conflicts !== undefined) {
      return [replace(policyConflicts, await shownConflicts(ask, contradictionKindIn(conflicts), page))]
    }
    const all = entriesOf(ask.rules.packs)
    const entries =
      pack === undefined
        ? ids.flatMap((id) => all.find(({ item }) => item.id === id) ?? [])
        : all.filter((entry) => entry.pack.id === pack)
    return [replace(policyList, shownList(ask, entries, { place }))]
  },
})
