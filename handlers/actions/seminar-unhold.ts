import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { withdrawMinutes } from '#src/usecases/activity/withdraw-minutes.ts'
import { nameOf, overviewInPlace } from '../activity/told.ts'

/** 撤回纪要 — it was not held after all, and counts for nothing any more. */
export const seminarUnhold = defineAction({
  name: 'seminar.unhold',
  value: z.object({ id: z.uuid() }),
  allow: may('seminar.set'),
  async run(ask, { value }) {
    const { activity, repeated } = await withdrawMinutes(ask, value.id)
    const what = nameOf(ask, activity)
    return [
      repeated ? toast('info', 'seminar.notHeld', { what }) : toast('success', 'seminar.unheld', { what }),
      ...(await overviewInPlace(ask, activity)),
    ]
  },
})
