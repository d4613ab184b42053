import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace } from '#src/bot/reply.ts'
import { importOver } from '#src/cards/import-over.ts'
import { may } from '#src/domain/access.ts'
import { readyImport } from '#src/usecases/import/ready-import.ts'

/** 取消导入 — what was read is forgotten. */
export const importCancel = defineAction({
  name: 'import.cancel',
  value: z.object({ id: z.uuid() }),
  allow: may('consortium.import'),
  async run(ask, { value }) {
    const { id, name } = await readyImport(ask, value.id)
    await ask.records.imports.remove(id)
    return [replace(importOver, { how: 'cancelled', name })]
  },
})
