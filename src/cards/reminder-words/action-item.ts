import { kindText } from '../activity-text.ts'
import { dayText } from '../format.ts'
import { button, buttons, markdown, note, plain } from '../kit.ts'
import type { WordView } from '../reminder-word.ts'

export interface ItemWord {
  readonly word: 'action_item'
  readonly id: string
  readonly what: string
  readonly dueOn: string
  readonly week: number | undefined
  /** Working days since; 0 while it is not over. */
  readonly lateDays: number
  readonly kind: string
  readonly heldOn: string | undefined
}

/** So much of it is a title. */
const longestTitle = 30
/** A card holds so much of each. */
const longest = 100

/** 行动项 — what, until when, of which meeting, and a press to say that it is done. */
export const itemWord: WordView<ItemWord> = {
  title: ({ what, lateDays }, say) =>
    say(lateDays > 0 ? 'reminder.item.lateTitle' : 'reminder.item.title', {
      what: what.slice(0, longestTitle).replaceAll('\n', ' '),
    }),
  blocks: ({ id, what, dueOn, week, lateDays, kind, heldOn }, say, batch) => [
    markdown(plain(what.slice(0, longest)).replaceAll('\n', ' ')),
    markdown(
      lateDays > 0
        ? say('reminder.late', { days: lateDays, date: dueOn })
        : say('reminder.item.due', { due: dayText(say, dueOn, week) }),
    ),
    note([kindText(say, kind), heldOn].filter(Boolean).join(' · ')),
    buttons(
      button({
        text: say('reminder.item.done'),
        kind: 'primary',
        action: { action: 'seminar.done', id, batch },
      }),
    ),
  ],
}
