import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { soon, toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { inviteTo } from '#src/usecases/activity/invite.ts'
import { askPeople, overviewInPlace } from '../activity/told.ts'

/** 发出邀请 — to everybody who belongs to it and was not asked before. */
export const seminarInvite = defineAction({
  name: 'seminar.invite',
  value: z.object({ id: z.uuid() }),
  allow: may('seminar.set'),
  async run(ask, { value }) {
    const { activity, added } = await inviteTo(ask, value.id)
    return [
      added.length > 0
        ? toast('success', 'seminar.invitedNow', { count: added.length })
        : toast('info', 'seminar.invitedAlready'),
      ...(await overviewInPlace(ask, activity)),
      ...(await askPeople(ask, activity, added)),
      soon('keep-calendar'),
    ]
  },
})
