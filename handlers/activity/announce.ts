import type { Ask } from '#src/bot/ask.ts'
import { redraw, show, type Part } from '#src/bot/reply.ts'
import { seminarAnnouncement } from '#src/cards/seminar-announcement.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { Activity } from '#src/ports/activities.ts'
import { schoolsTakingPart } from '#src/usecases/activity/holders.ts'
import { showActivity } from '#src/usecases/activity/shown.ts'
import { announcedSubject } from '#src/usecases/activity/subject.ts'

/** Into the groups of the schools that take part: what, when and where. What was announced before says so now as well. */
export async function announce(ask: Ask, activity: Activity, former?: Activity): Promise<readonly Part[]> {
  const { consortium, records } = ask
  // The coordinators of the school are told of an inspection, in private.
  if (activity.kind === 'inspection') return []
  const shown = {
    ...(await showActivity(ask, activity, [])),
    former: former && {
      on: former.on,
      time: former.time,
      week: former.on === undefined ? undefined : teachingWeekOn(consortium, former.on),
    },
  }
  const subject = announcedSubject(activity.id)
  const groups = await records.chats.groupsOf(schoolsTakingPart(activity, consortium))
  return [
    redraw(subject, seminarAnnouncement, shown),
    ...groups.map(({ id: chatId }) => show(seminarAnnouncement, shown, { to: { chatId }, subject })),
  ]
}
