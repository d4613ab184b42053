import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { answerRectification } from '#src/usecases/rectification/answer.ts'
import { redrawn, tellOpener } from '../rectification/told.ts'
import { readText } from '../review/read-due.ts'

/** 回复整改 — what the school has done; whoever demanded it gets it to verify. */
export const rectificationAnswer = defineAction({
  name: 'rectification.answer',
  value: z.object({ id: z.uuid() }),
  allow: may('rectification.answer'),
  async run(ask, { value, form }) {
    const answered = await answerRectification(ask, value.id, readText(form, 'answer'))
    return [
      toast('success', 'rectify.answered'),
      ...(await redrawn(ask, answered, 'school')),
      ...(await tellOpener(ask, answered)),
    ]
  },
})
