import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { calendarChangeSchema } from '#src/domain/calendar-change.ts'
import { confirmChange } from '#src/usecases/calendar/change.ts'
import { pressedChange } from '../calendar/answer.ts'

/** 确认改动 — does what the card asked about. */
export const calendarConfirm = defineAction({
  name: 'calendar.confirm',
  value: z.object({ change: calendarChangeSchema, former: calendarChangeSchema }),
  allow: may('calendar.set'),
  run: async (ask, { value }) => pressedChange(ask, await confirmChange(ask, value)),
})
