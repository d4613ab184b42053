import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace, tell, toast } from '#src/bot/reply.ts'
import { delegationList } from '#src/cards/delegation-list.ts'
import { may } from '#src/domain/access.ts'
import { sentence } from '#src/i18n/say.ts'
import { delegationsOf, endDelegation } from '#src/usecases/review/delegate.ts'

/** 现在结束 — takes reviews back before their time. */
export const delegationEnd = defineAction({
  name: 'delegation.end',
  value: z.object({ id: z.uuid() }),
  allow: may('review.delegate'),
  async run(ask, { value }) {
    const ended = await endDelegation(ask, value.id)
    const list = replace(delegationList, await delegationsOf(ask))
    if (!ended) return [toast('info', 'delegate.goneAlready'), list]
    const told = sentence('delegate.tellEnded', { name: ask.actor.person?.name ?? '' })
    return [toast('success', 'delegate.ended'), list, tell({ personId: ended.toId }, told)]
  },
})
