import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace, tell, toast } from '#src/bot/reply.ts'
import { delegationList } from '#src/cards/delegation-list.ts'
import { may } from '#src/domain/access.ts'
import { dateSchema } from '#src/domain/dates.ts'
import { sentence } from '#src/i18n/say.ts'
import { delegationsOf, makeDelegation } from '#src/usecases/review/delegate.ts'

/** 确认委托 — after the card said what it will do. */
export const delegationMake = defineAction({
  name: 'delegation.make',
  value: z.object({ to: z.uuid(), from: dateSchema, until: dateSchema }),
  allow: may('review.delegate'),
  async run(ask, { value }) {
    const wanted = { toId: value.to, from: value.from, to: value.until }
    const { delegation, repeated } = await makeDelegation(ask, wanted)
    const { toId, from, to } = delegation
    const name = (await ask.records.people.byId(toId))?.name ?? ''
    const told = sentence('delegate.tell', { name: ask.actor.person?.name ?? '', from, to })
    return [
      toast('success', 'delegate.done', { name, from, to }),
      replace(delegationList, await delegationsOf(ask)),
      ...(repeated ? [] : [tell({ personId: toId }, told)]),
    ]
  },
})
