import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { soon, tell, toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { sentence } from '#src/i18n/say.ts'
import { callOff } from '#src/usecases/activity/plan.ts'
import { nameOf, overviewInPlace, redrawInvitations, whenOf } from '../activity/told.ts'
import { readText } from '../review/read-due.ts'

/** 取消会议 — whoever was asked is told, and their old cards say so. */
export const seminarCancel = defineAction({
  name: 'seminar.cancel',
  value: z.object({ id: z.uuid() }),
  allow: may('seminar.set'),
  async run(ask, { value, form }) {
    const reason = readText(form, 'reason')
    const { activity, told } = await callOff(ask, value.id, reason)
    const said = { what: nameOf(ask, activity), when: whenOf(ask, activity), reason }
    return [
      toast('success', 'seminar.cancelled', { count: told.length }),
      ...(await overviewInPlace(ask, activity)),
      ...(await redrawInvitations(ask, activity, told)),
      ...told.map((personId) => tell({ personId }, sentence('seminar.cancelledTell', said))),
      soon('keep-calendar'),
    ]
  },
})
