import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { showNoticeForm } from '../rectification/form.ts'

/** 发整改通知 — the form, empty but for the school where it is known. */
export const rectificationNew = defineAction({
  name: 'rectification.new',
  value: z.object({ school: z.string().exactOptional() }),
  allow: may('rectification.open'),
  run: async (ask, { value }) => [await showNoticeForm(ask, value.school)],
})
