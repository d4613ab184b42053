import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { ownAsking } from '#src/usecases/appointment/find.ts'
import { goOn } from '../appointment/ask-next.ts'

/** 仍然约这一天 — a day on which nobody teaches is meant. */
export const appointmentConfirm = defineAction({
  name: 'appointment.confirm',
  value: z.object({ id: z.uuid(), confirmed: z.array(z.string()) }),
  allow: may('appointment.plan'),
  run: async (ask, { value: { id, confirmed } }) =>
    goOn(ask, await ownAsking(ask, id), { confirmed, inPlace: true }),
})
