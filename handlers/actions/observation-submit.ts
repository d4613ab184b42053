import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { submitDraft } from '#src/usecases/observation/submit.ts'
import { fillOwnDraft } from '../observation/fill.ts'
import { sayFiled } from '../observation/filed.ts'
import { draftIsGone, replaceForm } from '../observation/form.ts'

/** 提交 — files the record, or shows what is in the way with everything still in its field. */
export const observationSubmit = defineAction({
  name: 'observation.submit',
  value: z.object({ draft: z.uuid(), confirmed: z.array(z.string()).default([]) }),
  allow: may('observation.file'),
  async run(ask, { value, form }) {
    const { draft, checked, typed } = await fillOwnDraft(ask, value.draft, form)
    const { content, misread, doubts } = checked
    const ready = content !== undefined && misread.length === 0
    if (ready && doubts.every((doubt) => value.confirmed.includes(doubt))) {
      const filed = await submitDraft(ask, draft, content)
      return [...(await sayFiled(ask, filed)), draftIsGone(draft.id)]
    }
    return [
      toast('warning', ready ? 'form.checkFirst' : 'form.notYet'),
      await replaceForm(ask, draft, { checked, typed, ...(ready ? { doubts } : {}) }),
    ]
  },
})
