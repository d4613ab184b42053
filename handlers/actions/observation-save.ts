import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { fillOwnDraft } from '../observation/fill.ts'

/** 先存着 — keeps what has been filled in so far. */
export const observationSave = defineAction({
  name: 'observation.save',
  value: z.object({ draft: z.uuid() }),
  allow: may('observation.file'),
  async run(ask, { value, form }) {
    await fillOwnDraft(ask, value.draft, form)
    return [toast('success', 'form.saved')]
  },
})
