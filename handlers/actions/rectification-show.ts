import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { openRectification } from '../rectification/open.ts'

/** 查看 — one notice, with what this side can do about it. */
export const rectificationShow = defineAction({
  name: 'rectification.show',
  value: z.object({ id: z.uuid() }),
  allow: may('self.read'),
  run: async (ask, { value }) => [await openRectification(ask, value.id)],
})
