import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { beginFromDraft } from '#src/usecases/appointment/from-draft.ts'
import { goOn } from '../appointment/ask-next.ts'
import { draftIsGone } from '../observation/form.ts'

/** 改为预约 — a record of a lesson that is still to come becomes an appointment. */
export const appointmentPlan = defineAction({
  name: 'appointment.plan',
  value: z.object({ draft: z.uuid() }),
  allow: may('appointment.plan'),
  run: async (ask, { value }) => [
    ...(await goOn(ask, await beginFromDraft(ask, value.draft), { inPlace: true })),
    draftIsGone(value.draft),
  ],
})
