import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { calendarChangeSchema } from '#src/domain/calendar-change.ts'
import { undoChange } from '#src/usecases/calendar/change.ts'
import { pressedChange } from '../calendar/answer.ts'

/** 撤销 — takes a change back, as long as nobody has set the same thing otherwise since. */
export const calendarUndo = defineAction({
  name: 'calendar.undo',
  value: z.object({ change: calendarChangeSchema, former: calendarChangeSchema }),
  allow: may('calendar.set'),
  run: async (ask, { value }) => pressedChange(ask, await undoChange(ask, value), true),
})
