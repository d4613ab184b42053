import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { draftOfAppointment } from '#src/usecases/appointment/fulfil.ts'
import { showForm } from '../observation/form.ts'

/** 登记听课 — the form of the record, with everything filled in that the appointment says. */
export const appointmentFile = defineAction({
  name: 'appointment.file',
  value: z.object({ id: z.uuid() }),
  allow: may('appointment.plan'),
  run: async (ask, { value }) => [await showForm(ask, await draftOfAppointment(ask, value.id))],
})
