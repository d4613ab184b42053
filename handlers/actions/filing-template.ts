import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { soon, toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { queueTemplate } from '#src/usecases/filing/template.ts'
import { fillPressed } from '../filing/pressed.ts'

/** 要表格模板 — a spreadsheet with the headings of the table and the rows that are there, sent as a file. */
export const filingTemplate = defineAction({
  name: 'filing.template',
  value: z.object({ filing: z.uuid() }),
  allow: may('filing.file'),
  async run(ask, { value, form }) {
    await queueTemplate(ask, await fillPressed(ask, value.filing, form), ask.language)
    return [toast('success', 'file.template.sending'), soon('send-file')]
  },
})
