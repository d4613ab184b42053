import {
  activityFacts,
  agendaBlock,
  kindText,
  stateTones,
  whenText,
  type ActivityText,
} from './activity-text.ts'
import { card, note } from './kit.ts'
import { defineView } from './view.ts'

export interface SeminarAnnouncement extends ActivityText {
  /** The course and the major of a joint exam; empty otherwise. */
  readonly about: string
  /** Where it was before, where it was moved. */
  readonly former:
    | { readonly on: string | undefined; readonly time: string; readonly week: number | undefined }
    | undefined
}

/** 群公告 — what is held, when and where; never who comes. */
export const seminarAnnouncement = defineView<SeminarAnnouncement>({
  name: 'seminar-announcement',
  audience: 'anyone',
  draw(shown, say) {
    const { kind, state, agenda, about, former } = shown
    const what = [kindText(say, kind), about].filter(Boolean).join(' · ')
    const before = former && state === 'planned' ? whenText(say, former) : undefined
    const isMoved = before !== undefined && before !== whenText(say, shown)
    const change = before === undefined ? state : isMoved ? 'moved' : 'changed'
    return card(
      {
        title: say(`seminar.announce.${change}`, { what }),
        tone: stateTones[state],
      },
      activityFacts(say, shown),
      isMoved && note(say('seminar.before', { when: before })),
      state === 'planned' && agendaBlock(say, agenda),
    )
  },
})
