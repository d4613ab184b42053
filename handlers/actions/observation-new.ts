import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { openDraft } from '#src/usecases/observation/open-draft.ts'
import { showForm } from '../observation/form.ts'

/** 记一次听课 — opens the form from a button. */
export const observationNew = defineAction({
  name: 'observation.new',
  value: z.object({}),
  allow: may('observation.file'),
  run: async (ask) => [await showForm(ask, (await openDraft(ask)).draft)],
})
