import { defineCommand } from '#src/bot/command.ts'
import { show } from '#src/bot/reply.ts'
import { delegationAsk } from '#src/cards/delegation-ask.ts'
import { delegationList } from '#src/cards/delegation-list.ts'
import { may } from '#src/domain/access.ts'
import { checkDelegation, delegationsOf } from '#src/usecases/review/delegate.ts'
import { readDelegation } from '../review/read-delegation.ts'

/** 委托 — shows what would be handed over and asks; without words what is handed over now. */
export const delegate = defineCommand({
  name: 'delegate',
  chinese: ['委托'],
  summary: 'delegate.summary',
  example: 'delegate.example',
  allow: may('review.delegate'),
  read: (words) => words.trim(),
  async run(ask, words) {
    if (words === '') return [show(delegationList, await delegationsOf(ask))]
    return [show(delegationAsk, await checkDelegation(ask, await readDelegation(ask, words)))]
  },
})
