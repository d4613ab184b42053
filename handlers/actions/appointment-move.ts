import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { dateSchema } from '#src/domain/dates.ts'
import { moveTo } from '../appointment/change.ts'
import { dayIn, periodsIn } from '../appointment/fill.ts'

/** 改期 — to what the form says, or to what was asked about and is meant. */
export const appointmentMove = defineAction({
  name: 'appointment.move',
  value: z.object({
    id: z.uuid(),
    on: dateSchema.exactOptional(),
    periods: z.array(z.int()).exactOptional(),
    confirmed: z.array(z.string()).exactOptional(),
  }),
  allow: may('appointment.plan'),
  run: async (ask, { value: { id, on, periods, confirmed }, form }) =>
    moveTo(ask, id, { on: on ?? dayIn(ask, form), periods: periods ?? periodsIn(form), confirmed }),
})
