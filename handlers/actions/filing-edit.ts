import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { openById } from '#src/usecases/filing/open-filing.ts'
import { showForm } from '../filing/form.ts'

/** 修改 — the form of what was handed in, filled with what stands there; until it is reviewed. */
export const filingEdit = defineAction({
  name: 'filing.edit',
  value: z.object({ filing: z.uuid() }),
  allow: may('filing.file'),
  run: async (ask, { value }) => [await showForm(ask, await openById(ask, value.filing))],
})
