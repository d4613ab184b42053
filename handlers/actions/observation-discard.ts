import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace, toast } from '#src/bot/reply.ts'
import { said } from '#src/cards/said.ts'
import { may } from '#src/domain/access.ts'
import { sentence } from '#src/i18n/say.ts'
import { ownDraft } from '#src/usecases/observation/open-draft.ts'
import { draftIsGone } from '../observation/form.ts'

/** 不要了 — the draft is deleted; the card asked before. */
export const observationDiscard = defineAction({
  name: 'observation.discard',
  value: z.object({ draft: z.uuid() }),
  allow: may('observation.file'),
  async run(ask, { value }) {
    const { id } = await ownDraft(ask, value.draft)
    await ask.records.drafts.remove(id)
    const discarded = sentence('form.discarded')
    return [toast('success', 'form.discarded'), replace(said, { sentence: discarded }), draftIsGone(id)]
  },
})
