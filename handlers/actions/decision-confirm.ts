import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { decisionSchema } from '#src/domain/policy/decision.ts'
import { confirmDecision } from '#src/usecases/policy/decide.ts'
import { pressedDecision } from '../decision/answer.ts'

/** 确认 — does what the card asked about. */
export const decisionConfirm = defineAction({
  name: 'decision.confirm',
  value: z.object({ decision: decisionSchema, former: decisionSchema }),
  allow: may('policy.set'),
  run: async (ask, { value }) => pressedDecision(ask, await confirmDecision(ask, value)),
})
