import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { cancelPressed } from '../reminder/own-manage.ts'

/** 取消提醒 — the card becomes the list of what is left. */
export const reminderCancel = defineAction({
  name: 'reminder.cancel',
  value: z.object({ id: z.uuid() }),
  allow: may('reminder.own'),
  run: (ask, { value: { id } }) => cancelPressed(ask, id),
})
