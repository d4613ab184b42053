import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { activityOf } from '#src/usecases/activity/find.ts'
import { showTo } from '../activity/words.ts'

/** 看这次会 — with names for whoever may know them, and what can be done about it. */
export const seminarOpen = defineAction({
  name: 'seminar.open',
  value: z.object({ id: z.uuid() }),
  allow: may('seminar.read'),
  run: async (ask, { value }) => [await showTo(ask, await activityOf(ask, value.id))],
})
