import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace } from '#src/bot/reply.ts'
import { said } from '#src/cards/said.ts'
import { may } from '#src/domain/access.ts'
import { sentence } from '#src/i18n/say.ts'
import { ownAsking } from '#src/usecases/appointment/find.ts'

/** 不约了 — before it was agreed. */
export const appointmentDiscard = defineAction({
  name: 'appointment.discard',
  value: z.object({ id: z.uuid() }),
  allow: may('appointment.plan'),
  async run(ask, { value }) {
    const { id } = await ownAsking(ask, value.id)
    await ask.records.appointments.remove(id)
    return [replace(said, { sentence: sentence('appointment.givenUp') })]
  },
})
