import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { verifyRectification } from '#src/usecases/rectification/verify.ts'
import { sayVerified } from '../rectification/verified.ts'
import { readDue, readText } from '../review/read-due.ts'

/** 复核未过 — sent back to the school with a reason and a new day. */
export const rectificationReturn = defineAction({
  name: 'rectification.return',
  value: z.object({ id: z.uuid() }),
  allow: may('self.read'),
  async run(ask, { value, form }) {
    const text = readText(form, 'reason')
    const verdict = { act: 'send_back', text, dueOn: readDue(ask, form, 'due') } as const
    const verified = await verifyRectification(ask, value.id, verdict)
    const { number, dueOn: date } = verified.rectification
    return [toast('success', 'rectify.sentBack', { number, date }), ...(await sayVerified(ask, verified))]
  },
})
