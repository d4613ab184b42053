import type { Ask } from '#src/bot/ask.ts'
import { replace, tell, toast, type Part, type Reply } from '#src/bot/reply.ts'
import { seminarInvitation } from '#src/cards/seminar-invitation.ts'
import { sayIn, sentence } from '#src/i18n/say.ts'
import { answerInvitation } from '#src/usecases/activity/answer.ts'
import { showInvitations } from '#src/usecases/activity/shown.ts'
import { invitationSubject } from '#src/usecases/activity/subject.ts'
import { reminderInPlace } from '../reminder/in-place.ts'
import { nameOf, redrawInvitations, redrawn, whenOf } from './told.ts'

/**
 * The card shows the answer, whoever set it sees the count, whoever comes instead is told. `batch` names the reminder on
 * which it was pressed.
 */
export async function answered(
  ask: Ask,
  id: string,
  answering: Parameters<typeof answerInvitation>[2],
  batch?: string,
): Promise<Reply> {
  const { activity, delegate, repeated } = await answerInvitation(ask, id, answering)
  const personId = ask.actor.person?.id ?? ''
  const shown = (await showInvitations(ask, activity)).get(personId)
  const card: readonly Part[] = shown
    ? [replace(seminarInvitation, shown, invitationSubject(id, personId))]
    : []
  const inPlace = batch === undefined ? card : await reminderInPlace(ask, batch)
  const told = {
    name: ask.actor.person?.name ?? '',
    what: nameOf(ask, activity),
    when: whenOf(ask, activity),
    place: activity.place === '' ? sayIn(ask.language)('seminar.noPlace') : activity.place,
  }
  return [
    toast('success', `seminar.answered.${answering.answer}`),
    ...inPlace,
    ...(repeated ? [] : await redrawInvitations(ask, activity, [personId])),
    ...(repeated ? [] : await redrawn(ask, activity)),
    ...(delegate && !repeated
      ? [tell({ personId: delegate.id }, sentence('seminar.delegateTell', told))]
      : []),
  ]
}
