import { definePhrase } from '#src/bot/phrase.ts'
import { show } from '#src/bot/reply.ts'
import { delegationAsk } from '#src/cards/delegation-ask.ts'
import { may } from '#src/domain/access.ts'
import { checkDelegation } from '#src/usecases/review/delegate.ts'
import { readDelegation } from '../review/read-delegation.ts'

/** Behind the reviews or before them; 转段 is something else. */
const gives = '转给|转交|交给|委托|移交|托付|请.{2,8}代|hand|delegate|\\bto\\b'
const hands = new RegExp(
  `(?:审核|审批|reviews?).{0,24}(?:${gives})|(?:${gives}).{0,24}(?:审核|审批|reviews?)`,
  'iu',
)

/** 委托 in words: `12月1号到5号我出差，这几天的审核转给覃老师`. */
export const delegatePhrase = definePhrase({
  name: 'delegate',
  allow: may('review.delegate'),
  recognise: async (_, text) =>
    text.length <= 100 && hands.test(text) ? { sure: 0.8, reading: text } : undefined,
  run: async (ask, text) => [
    show(delegationAsk, await checkDelegation(ask, await readDelegation(ask, text))),
  ],
})
