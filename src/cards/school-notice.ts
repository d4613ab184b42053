import {
  activityFacts,
  kindText,
  longestTopic,
  stateTones,
  whenText,
  type ActivityText,
} from './activity-text.ts'
import { card, note } from './kit.ts'
import { defineView } from './view.ts'

export interface SchoolNotice extends ActivityText {
  /** Where it was before. */
  readonly former: Pick<ActivityText, 'on' | 'week' | 'time'> | undefined
  readonly reason: string
}

/** 联考、督查的告知 — to the coordinators of the schools at which it happens. */
export const schoolNotice = defineView<SchoolNotice>({
  name: 'school-notice',
  audience: 'private',
  draw(shown, say) {
    const { kind, state, former, reason } = shown
    const ofKind = kind === 'inspection' ? 'inspection' : 'joint_exam'
    const title = state === 'cancelled' ? kindText(say, kind) : say(`activity.notice.${ofKind}`)
    const tone = stateTones[state]
    return card(
      { title, tone, tags: [{ text: say(`seminar.state.${state}`), tone }] },
      activityFacts(say, shown),
      former && note(say('activity.former', { when: whenText(say, former) })),
      reason !== '' && note(say('activity.reason', { reason: reason.slice(0, 4 * longestTopic) })),
      ofKind === 'inspection' && state === 'planned' && note(say('activity.prepare')),
    )
  },
})
