import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { checkFiling } from '#src/usecases/filing/fill-filing.ts'
import { submitFiling } from '#src/usecases/filing/submit-filing.ts'
import { replaceForm } from '../filing/form.ts'
import { fillPressed } from '../filing/pressed.ts'
import { saySubmitted } from '../filing/submitted.ts'

/** 提交 — hands the filing in, or shows what is in the way with everything still in its field. */
export const filingSubmit = defineAction({
  name: 'filing.submit',
  value: z.object({ filing: z.uuid(), confirmed: z.array(z.string()).default([]) }),
  allow: may('filing.file'),
  async run(ask, { value, form }) {
    const open = await fillPressed(ask, value.filing, form)
    const { ready, doubts } = await checkFiling(ask, open)
    if (ready && doubts.every((doubt) => value.confirmed.includes(doubt))) {
      return saySubmitted(ask, await submitFiling(ask, open))
    }
    return [
      toast('warning', ready ? 'file.checkFirst' : 'file.notYet'),
      ...(await replaceForm(ask, open, ready ? doubts : [])),
    ]
  },
})
