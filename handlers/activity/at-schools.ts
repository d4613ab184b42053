import type { Ask } from '#src/bot/ask.ts'
import { redraw, show, type Part } from '#src/bot/reply.ts'
import { schoolNotice, type SchoolNotice } from '#src/cards/school-notice.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { Activity } from '#src/ports/activities.ts'
import { showActivity } from '#src/usecases/activity/shown.ts'
import { invitationSubject } from '#src/usecases/activity/subject.ts'

/** The coordinators of the schools learn of it, in private: that it is set, moved or called off. */
export async function tellSchools(
  ask: Ask,
  { activity, former }: { readonly activity: Activity; readonly former: Activity | undefined },
  ids: readonly string[],
): Promise<readonly Part[]> {
  const shown = await noticeOf(ask, activity, former)
  const redrawn = former ? await redrawNotices(ask, activity, ids) : []
  const notices = ids.map((personId) =>
    show(schoolNotice, shown, { to: { personId }, subject: invitationSubject(activity.id, personId) }),
  )
  return [...redrawn, ...notices]
}

/** What they were told before says so as well. */
export async function redrawNotices(
  ask: Ask,
  activity: Activity,
  ids: readonly string[],
): Promise<readonly Part[]> {
  const shown = await noticeOf(ask, activity, undefined)
  return ids.map((personId) => redraw(invitationSubject(activity.id, personId), schoolNotice, shown))
}

async function noticeOf(ask: Ask, activity: Activity, former: Activity | undefined): Promise<SchoolNotice> {
  const { reason } = activity.details
  const before = former && {
    on: former.on,
    time: former.time,
    week: former.on === undefined ? undefined : teachingWeekOn(ask.consortium, former.on),
  }
  const isReason = activity.state === 'cancelled' && typeof reason === 'string'
  return { ...(await showActivity(ask, activity)), former: before, reason: isReason ? reason : '' }
}
