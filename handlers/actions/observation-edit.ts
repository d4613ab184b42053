import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { observationOf } from '#src/usecases/observation/find.ts'
import { draftOf } from '#src/usecases/observation/open-draft.ts'
import { showForm } from '../observation/form.ts'

/** 修改 — the form of a filed record, filled with what stands there. */
export const observationEdit = defineAction({
  name: 'observation.edit',
  value: z.object({ id: z.uuid() }),
  allow: may('observation.change'),
  run: async (ask, { value }) => [
    await showForm(ask, await draftOf(ask, await observationOf(ask, value.id))),
  ],
})
