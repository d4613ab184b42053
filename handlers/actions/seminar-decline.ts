import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { answered } from '../activity/answered.ts'
import { batchName } from '../reminder/in-place.ts'

/** 不参加 — may be changed until the day. */
export const seminarDecline = defineAction({
  name: 'seminar.decline',
  value: z.object({ id: z.uuid(), batch: batchName.exactOptional() }),
  allow: may('seminar.read'),
  run: (ask, { value }) => answered(ask, value.id, { answer: 'declined' }, value.batch),
})
