import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { importSubject } from '#src/bot/import/progress.ts'
import { replace, soon } from '#src/bot/reply.ts'
import { importProgress } from '#src/cards/import-progress.ts'
import { may } from '#src/domain/access.ts'
import { readyImport } from '#src/usecases/import/ready-import.ts'

/** 确认导入 — what was previewed is written by the job, and this card tells how far it is. */
export const importConfirm = defineAction({
  name: 'import.confirm',
  value: z.object({ id: z.uuid() }),
  allow: may('consortium.import'),
  async run(ask, { value }) {
    const pending = await readyImport(ask, value.id)
    await ask.records.imports.put({ ...pending, state: 'confirmed' })
    const shown = { name: pending.name, at: { stage: 'applying' } } as const
    return [replace(importProgress, shown, importSubject(pending.id)), soon('read-import')]
  },
})
