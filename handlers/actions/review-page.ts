import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace } from '#src/bot/reply.ts'
import { reviewList } from '#src/cards/review-list.ts'
import { may } from '#src/domain/access.ts'
import { listWaiting } from '#src/usecases/review/list-waiting.ts'

/** 翻页 — another page of what waits for a verdict, or all of it. */
export const reviewPage = defineAction({
  name: 'review.page',
  value: z.object({ scope: z.enum(['mine', 'all']), page: z.int().min(1) }),
  allow: may('review.read'),
  run: async (ask, { value }) => [replace(reviewList, await listWaiting(ask, value.scope, value.page))],
})
