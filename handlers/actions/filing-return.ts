import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { giveBackFiling } from '#src/usecases/review/give-back.ts'
import { sayDecided } from '../review/decided.ts'
import { readDue, readText } from '../review/read-due.ts'

/** 退回 — not without a reason; what was filled in stays in its field where one is missing. */
export const filingReturn = defineAction({
  name: 'filing.return',
  value: z.object({ filing: z.uuid(), version: z.int().optional() }),
  allow: may('review.read'),
  async run(ask, { value, form }) {
    const pressed = { id: value.filing, version: value.version }
    const given = { reason: readText(form, 'reason'), newDueOn: readDue(ask, form, 'due') }
    const decided = await giveBackFiling(ask, pressed, given)
    const number = decided.filing.number ?? ''
    const date = decided.review.newDueOn ?? ''
    return [toast('success', 'review.returned', { number, date }), ...(await sayDecided(ask, decided))]
  },
})
