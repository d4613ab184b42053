import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { show } from '#src/bot/reply.ts'
import { appointmentCard } from '#src/cards/appointment-card.ts'
import { may } from '#src/domain/access.ts'
import { ownPlanned } from '#src/usecases/appointment/find.ts'
import { showOwn } from '#src/usecases/appointment/shown.ts'
import { appointmentSubject } from '#src/usecases/appointment/subject.ts'

/** 改期或取消 — the card of one of them. */
export const appointmentShow = defineAction({
  name: 'appointment.show',
  value: z.object({ id: z.uuid() }),
  allow: may('appointment.plan'),
  async run(ask, { value }) {
    const own = await showOwn(ask, await ownPlanned(ask, value.id))
    return [show(appointmentCard, own, { subject: appointmentSubject(value.id) })]
  },
})
