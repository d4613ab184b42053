import { card, facts, markdown, note, plain, type Block } from './kit.ts'
import type { Say } from '#src/i18n/say.ts'
import {
  activityFacts,
  agendaBlock,
  countsBlock,
  kindText,
  longestTopic,
  stateTones,
  type ActivityText,
  type AnswerCounts,
} from './activity-text.ts'
import { defineView } from './view.ts'

export interface SeminarCard extends ActivityText {
  readonly conclusions: readonly { readonly topic: string; readonly text: string }[]
  readonly counts: AnswerCounts
  readonly attended: number | undefined
}

/** 研讨、会议 — when, where, about what, and how many come; no names. */
export const seminarCard = defineView<SeminarCard>({
  name: 'seminar-card',
  audience: 'anyone',
  draw(shown, say) {
    const { kind, state, agenda, counts, attended } = shown
    const tone = stateTones[state]
    return card(
      { title: kindText(say, kind), tone, tags: [{ text: say(`seminar.state.${state}`), tone }] },
      activityFacts(say, shown),
      state === 'held' ? heldBlock(say, shown) : agendaBlock(say, agenda),
      attended === undefined
        ? countsBlock(say, counts)
        : attended > 0 && facts([[say('seminar.attended'), say('seminar.people', { count: attended })]]),
      state === 'planned' && note(say('seminar.names')),
    )
  },
})

/** A card holds so much of each. */
const longest = 120

/** On which topics something was resolved; what, is read in private. */
export function conclusionBlock(say: Say, conclusions: SeminarCard['conclusions']): Block {
  if (conclusions.length === 0) return undefined
  const lines = conclusions.map(
    ({ topic, text }) =>
      `- **${plain(topic.slice(0, longestTopic)).replaceAll('\n', ' ')}** ${plain(text.slice(0, longest)).replaceAll('\n', ' ')}`,
  )
  return markdown([`**${say('seminar.conclusions')}**`, ...lines].join('\n'))
}

function heldBlock(say: Say, { conclusions, agenda }: SeminarCard): Block {
  if (conclusions.length === 0) return agendaBlock(say, agenda)
  return note(say('seminar.topicsDone', { count: conclusions.length }))
}
