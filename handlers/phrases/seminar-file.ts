import { definePhrase } from '#src/bot/phrase.ts'
import { redraw, show } from '#src/bot/reply.ts'
import { attachmentNotice } from '#src/cards/attachment-notice.ts'
import { may } from '#src/domain/access.ts'
import { activityAtHand, joinActivity } from '#src/usecases/activity/attachments.ts'
import { activityFiles } from '#src/usecases/activity/subject.ts'
import { waitingMinutes } from '#src/usecases/observation/attachments.ts'
import { attachmentSubject } from '#src/usecases/observation/subjects.ts'
import { nameOf, redrawn } from '../activity/told.ts'
import { sentIn } from '../observation/join-spoken.ts'

/** 会议佐证 — pictures and files sent right after the minutes, or as a reply to their card. Before `attachment`. */
export const seminarFile = definePhrase({
  name: 'seminar-file',
  allow: may('seminar.set'),
  async recognise(ask, text) {
    const sent = sentIn(ask.spoken)
    if (!sent || text !== '' || ask.place.kind === 'group') return undefined
    const activity = await activityAtHand(ask, sent.parentId)
    return activity && { sure: 1, reading: { activity, sent } }
  },
  async run(ask, { activity, sent }) {
    const count = await joinActivity(ask, activity, sent)
    const number = [nameOf(ask, activity), activity.on].filter(Boolean).join(' ')
    const subject = attachmentSubject(activityFiles(activity.id), ask.now)
    const notice = { count, owner: 'filing', number, waitingMinutes } as const
    const told = await ask.records.outbox.showing(subject)
    return [
      told.length > 0
        ? redraw(subject, attachmentNotice, notice)
        : show(attachmentNotice, notice, { subject }),
      ...(await redrawn(ask, activity)),
    ]
  },
})
