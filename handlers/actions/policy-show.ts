import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace, toast } from '#src/bot/reply.ts'
import { policyItem } from '#src/cards/policy-item.ts'
import { may } from '#src/domain/access.ts'
import { entriesOf } from '#src/domain/policy/item-index.ts'
import { placeSchema } from '../policy/place.ts'
import { shownItem } from '../policy/shown.ts'

/** One item of a list, in place of it. */
export const policyShow = defineAction({
  name: 'policy.show',
  value: placeSchema.partial({ page: true }).extend({ id: z.string().max(20) }),
  allow: may('policy.read'),
  async run(ask, { value: { id, page, ...rest } }) {
    const entry = entriesOf(ask.rules.packs).find(({ item }) => item.id === id)
    // A pack may be taken away, and a card with its items stays.
    if (!entry) return [toast('error', 'chat.oldCard')]
    const from = page === undefined ? undefined : { ...rest, page }
    return [replace(policyItem, await shownItem(ask, entry, from))]
  },
})
