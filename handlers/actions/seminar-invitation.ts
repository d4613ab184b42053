import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { show } from '#src/bot/reply.ts'
import { seminarInvitation } from '#src/cards/seminar-invitation.ts'
import { may } from '#src/domain/access.ts'
import { refusal } from '#src/failure.ts'
import { activityOf } from '#src/usecases/activity/find.ts'
import { showInvitations } from '#src/usecases/activity/shown.ts'
import { invitationSubject } from '#src/usecases/activity/subject.ts'

/** 打开邀请 — one's own, with the form for sending somebody else. */
export const seminarInvitationAction = defineAction({
  name: 'seminar.invitation',
  value: z.object({ id: z.uuid() }),
  allow: may('seminar.read'),
  async run(ask, { value: { id } }) {
    const activity = await activityOf(ask, id)
    const personId = ask.actor.person?.id ?? ''
    const shown = (await showInvitations(ask, activity)).get(personId)
    if (!shown) throw refusal('seminar.notInvited')
    return [show(seminarInvitation, shown, { to: 'asker', subject: invitationSubject(id, personId) })]
  },
})
