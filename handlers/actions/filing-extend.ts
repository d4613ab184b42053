import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { askedExtension } from '../filing/extend.ts'

/** 申请延期 — the form for it; with its fields filled in, the request goes to whoever reviews. */
export const filingExtend = defineAction({
  name: 'filing.extend',
  value: z.object({
    obligation: z.uuid(),
    filing: z.uuid().optional(),
    until: z.string().optional(),
    reason: z.string().optional(),
  }),
  allow: may('filing.file'),
  run: (ask, { value, form }) => askedExtension(ask, value, form),
})
