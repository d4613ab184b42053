import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { verifyRectification } from '#src/usecases/rectification/verify.ts'
import { sayVerified } from '../rectification/verified.ts'
import { readText } from '../review/read-due.ts'

/** 销号 — what was done is enough; or the demand is taken back, with a reason. */
export const rectificationClose = defineAction({
  name: 'rectification.close',
  value: z.object({ id: z.uuid() }),
  allow: may('self.read'),
  async run(ask, { value, form }) {
    const verdict = { act: 'close', text: readText(form, 'reason') } as const
    const verified = await verifyRectification(ask, value.id, verdict)
    const { number } = verified.rectification
    return [toast('success', 'rectify.closed', { number }), ...(await sayVerified(ask, verified))]
  },
})
