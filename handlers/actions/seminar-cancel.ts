import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { soon } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { sayCalledOff } from '../activity/called-off.ts'
import { readText } from '../review/read-due.ts'

/** 取消会议 — whoever was asked is told, and their old cards say so. */
export const seminarCancel = defineAction({
  name: 'seminar.cancel',
  value: z.object({ id: z.uuid() }),
  allow: may('seminar.set'),
  run: async (ask, { value, form }) => [
    ...(await sayCalledOff(ask, value.id, readText(form, 'reason'))),
    soon('keep-calendar'),
  ],
})
