import type { Ask } from '#src/bot/ask.ts'
import { tell, toast, type Reply } from '#src/bot/reply.ts'
import { isAtSchools } from '#src/domain/activity/kinds.ts'
import { sentence } from '#src/i18n/say.ts'
import { callOff } from '#src/usecases/activity/plan.ts'
import { announce } from './announce.ts'
import { nameOf, overviewInPlace, redrawInvitations, whenOf } from './told.ts'

/** 取消 — whoever was told learns of it, and their old cards say so. */
export async function sayCalledOff(ask: Ask, id: string, reason = ''): Promise<Reply> {
  const { activity, told, idle } = await callOff(ask, id, reason)
  const said = { what: nameOf(ask, activity), when: whenOf(ask, activity), reason }
  return [
    toast('success', isAtSchools(activity.kind) ? 'activity.cancelled' : 'seminar.cancelled', {
      count: told.length,
    }),
    ...(await overviewInPlace(ask, activity)),
    ...(await redrawInvitations(ask, activity, told)),
    ...told.map((personId) => tell({ personId }, sentence('seminar.cancelledTell', said))),
    ...(idle ? [] : await announce(ask, activity)),
  ]
}
