import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { openWaiting } from '../review/open-waiting.ts'

/** 查看 — the card of one thing that waits, to decide on. */
export const reviewOpen = defineAction({
  name: 'review.open',
  value: z.object({ kind: z.enum(['filing', 'extension', 'rectification']), id: z.uuid() }),
  allow: may('review.read'),
  run: async (ask, { value }) => [await openWaiting(ask, value)],
})
