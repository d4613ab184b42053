import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { parseDate } from '#src/domain/parse-date.ts'
import { sayHeld } from '../activity/held.ts'
import { readText } from '../review/read-due.ts'

/** 已考完、已督查 — it was held, and counts. */
export const seminarOver = defineAction({
  name: 'seminar.over',
  value: z.object({ id: z.uuid() }),
  allow: may('seminar.set'),
  run: (ask, { value, form }) =>
    sayHeld(ask, value.id, parseDate(readText(form, 'date'), ask.today, { tense: 'behind' })),
})
