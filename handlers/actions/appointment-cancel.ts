import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { cancelAppointment } from '#src/usecases/appointment/change.ts'
import { sayCancelled } from '../appointment/told.ts'
import { batchName } from '../reminder/in-place.ts'
import { readText } from '../review/read-due.ts'

/** 取消预约 — those who were told learn of it; 没听成 after the lesson, and nobody has to. */
export const appointmentCancel = defineAction({
  name: 'appointment.cancel',
  value: z.object({ id: z.uuid(), batch: batchName.exactOptional() }),
  allow: may('appointment.plan'),
  run: async (ask, { value, form }) =>
    sayCancelled(ask, await cancelAppointment(ask, value.id), {
      reason: readText(form, 'reason').slice(0, 100),
      batch: value.batch,
    }),
})
