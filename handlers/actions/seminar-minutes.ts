import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { activityOf } from '#src/usecases/activity/find.ts'
import { minutesForm } from '../activity/minutes.ts'

/** 记纪要 — the form. */
export const seminarMinutesAction = defineAction({
  name: 'seminar.minutes',
  value: z.object({ id: z.uuid() }),
  allow: may('seminar.set'),
  run: async (ask, { value }) => [await minutesForm(ask, await activityOf(ask, value.id))],
})
