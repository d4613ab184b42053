import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { approveFiling } from '#src/usecases/review/approve.ts'
import { sayDecided } from '../review/decided.ts'
import { readText } from '../review/read-due.ts'

/** 通过 — the filing is in order; the school is told. */
export const filingApprove = defineAction({
  name: 'filing.approve',
  value: z.object({ filing: z.uuid(), version: z.int().optional() }),
  allow: may('review.read'),
  async run(ask, { value, form }) {
    const pressed = { id: value.filing, version: value.version }
    const decided = await approveFiling(ask, pressed, readText(form, 'reason'))
    const number = decided.filing.number ?? ''
    return [toast('success', 'review.passed', { number }), ...(await sayDecided(ask, decided))]
  },
})
