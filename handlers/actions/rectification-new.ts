import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { showNoticeForm } from '../rectification/form.ts'

/** 发整改通知 — the empty form. */
export const rectificationNew = defineAction({
  name: 'rectification.new',
  value: z.object({}),
  allow: may('rectification.open'),
  run: async (ask) => [await showNoticeForm(ask)],
})
