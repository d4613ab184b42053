import { isMeeting } from '#src/domain/activity/kinds.ts'
import { beginsAt } from '#src/domain/reminder/activity-times.ts'
import type { Invitation, InvitationAnswer } from '#src/ports/attendance.ts'
import { showActivity, type ShownActivity } from '../../activity/shown.ts'
import type { WordKind } from './word.ts'

export interface ShownMeeting extends ShownActivity {
  readonly word: 'meeting'
  readonly answer: InvitationAnswer
  /** It is somebody else who was asked, and this person comes instead. */
  readonly instead: boolean
}

/** To whoever comes, and to whoever has not said: when and where, until it begins. */
export const meeting: WordKind<ShownMeeting> = {
  kind: 'meeting',
  async said({ id, personId }, { records, rules, consortium, now, today }) {
    const activity = await records.activities.byId(id)
    if (!activity || !isMeeting(activity.kind) || activity.state !== 'planned') return undefined
    const begins = beginsAt(activity, rules.timeZone)
    if (activity.on === undefined || activity.on < today || (begins && begins <= now)) return undefined
    const asked = await records.invitations.of(id)
    const own = asked.find((one) => isTold(one, personId))
    if (!own) return undefined
    const shown = await showActivity({ records, consortium }, activity, asked)
    return {
      shown: { ...shown, word: 'meeting', answer: own.answer, instead: own.personId !== personId },
      lastOn: activity.on,
      ...(begins ? { begins } : {}),
      matter: { schoolId: activity.schoolId, dueOn: activity.on },
    }
  },
}

/** Whoever comes instead is told, where they are in the roster; whoever declined is not. */
export function isTold(
  { personId, answer, delegateId }: Pick<Invitation, 'personId' | 'answer' | 'delegateId'>,
  id: string,
): boolean {
  if (answer === 'delegate') return delegateId === id
  return answer !== 'declined' && personId === id
}
