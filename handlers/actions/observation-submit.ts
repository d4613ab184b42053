import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { teachersAndUp } from '#src/domain/access.ts'
import { submitDraft } from '#src/usecases/observation/submit.ts'
import { fillOwnDraft } from '../observation/fill.ts'
import { sayFiled } from '../observation/filed.ts'
import { replaceForm } from '../observation/form.ts'

/** 提交 — files the record, or shows what is in the way with everything still in its field. */
export const observationSubmit = defineAction({
  name: 'observation.submit',
  value: z.object({ draft: z.uuid(), confirmed: z.boolean().optional() }),
  allow: teachersAndUp,
  async run(ask, { value, form }) {
    const { draft, checked, typed } = await fillOwnDraft(ask, value.draft, form)
    const ready = checked.content !== undefined && checked.misread.length === 0
    if (checked.content && ready && (checked.clean || value.confirmed === true)) {
      return sayFiled(ask, await submitDraft(ask, draft, checked.content))
    }
    return [
      toast('warning', ready ? 'form.checkFirst' : 'form.notYet'),
      await replaceForm(ask, draft, { checked, typed, confirm: ready }),
    ]
  },
})
