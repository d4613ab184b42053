import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { answered } from '../activity/answered.ts'
import { batchName } from '../reminder/in-place.ts'

/** 参加 — may be changed until the day. */
export const seminarAttend = defineAction({
  name: 'seminar.attend',
  value: z.object({ id: z.uuid(), batch: batchName.exactOptional() }),
  allow: may('seminar.read'),
  run: (ask, { value }) => answered(ask, value.id, { answer: 'attending' }, value.batch),
})
