import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { appointmentSlots } from '#src/domain/appointment.ts'
import { ownAsking } from '#src/usecases/appointment/find.ts'
import { fillAppointment } from '#src/usecases/appointment/make.ts'
import { goOn } from '../appointment/ask-next.ts'
import { fillingOf } from '../appointment/fill.ts'

/** 继续 — one answer; what is still missing is asked next. */
export const appointmentFill = defineAction({
  name: 'appointment.fill',
  value: z.object({ id: z.uuid(), slot: z.enum(appointmentSlots) }),
  allow: may('appointment.plan'),
  async run(ask, { value, form }) {
    const asking = await ownAsking(ask, value.id)
    const filled = await fillAppointment(ask, asking, await fillingOf(ask, value.slot, form))
    return goOn(ask, filled, { inPlace: true })
  },
})
