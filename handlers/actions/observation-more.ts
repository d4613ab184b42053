import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { fillOwnDraft } from '../observation/fill.ts'
import { replaceForm } from '../observation/form.ts'

/** 改其他项 — the whole form instead of the missing fields. */
export const observationMore = defineAction({
  name: 'observation.more',
  value: z.object({ draft: z.uuid() }),
  allow: may('observation.file'),
  async run(ask, { value, form }) {
    const { draft, typed } = await fillOwnDraft(ask, value.draft, form)
    return [await replaceForm(ask, draft, { typed })]
  },
})
