import { defineCommand } from '#src/bot/command.ts'
import { noWords } from '#src/bot/command.ts'
import { say, show } from '#src/bot/reply.ts'
import { reviewList } from '#src/cards/review-list.ts'
import { may } from '#src/domain/access.ts'
import { listWaiting } from '#src/usecases/review/list-waiting.ts'

/** 审核 — what waits for my verdict, my own and what was handed over to me; in a group only how many. */
export const review = defineCommand({
  name: 'review',
  chinese: ['审核', '待审核'],
  summary: 'review.summary',
  example: 'review.example',
  allow: may('review.read'),
  read: noWords,
  async run(ask) {
    const list = await listWaiting(ask, 'mine', 1)
    if (ask.place.kind === 'p2p') return [show(reviewList, list)]
    return [say('review.groupCount', { count: list.total }), show(reviewList, list, { to: 'asker' })]
  },
})
