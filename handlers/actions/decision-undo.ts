import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { decisionSchema } from '#src/domain/policy/decision.ts'
import { undoDecision } from '#src/usecases/policy/decide.ts'
import { pressedDecision } from '../decision/answer.ts'

/** 撤销 — takes a decision back, as long as nobody has decided otherwise since. */
export const decisionUndo = defineAction({
  name: 'decision.undo',
  value: z.object({ decision: decisionSchema, former: decisionSchema }),
  allow: may('policy.set'),
  run: async (ask, { value }) => pressedDecision(ask, await undoDecision(ask, value), true),
})
