import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace, toast } from '#src/bot/reply.ts'
import { said } from '#src/cards/said.ts'
import { may } from '#src/domain/access.ts'
import { sentence } from '#src/i18n/say.ts'
import { discardDraft } from '#src/usecases/filing/withdraw-filing.ts'
import { formIsGone } from '../filing/form.ts'

/** 不要了 — what was filled in is deleted; the card asked before. What was handed in stays. */
export const filingDiscard = defineAction({
  name: 'filing.discard',
  value: z.object({ filing: z.uuid() }),
  allow: may('filing.file'),
  async run(ask, { value }) {
    const { id } = await discardDraft(ask, value.filing)
    return [
      toast('success', 'file.discarded'),
      replace(said, { sentence: sentence('file.discarded') }),
      formIsGone(id),
    ]
  },
})
