import { activityFacts, kindText, whenText, type ActivityText } from '../activity-text.ts'
import { button, buttons, note } from '../kit.ts'
import type { WordView } from '../reminder-word.ts'

export interface MinutesWord extends ActivityText {
  readonly word: 'minutes'
  readonly id: string
  /** How many working days after it minutes are due. */
  readonly workingDays: number
  /** Nobody has decided that; it is the default. */
  readonly isDefault: boolean
}

/** 催纪要 — the form of the minutes is one press away; whether it was held at all is for the reader to say. */
export const minutesWord: WordView<MinutesWord> = {
  title: (shown, say) =>
    say('reminder.minutes.title', { what: kindText(say, shown.kind), when: whenText(say, shown) }),
  blocks: (shown, say) => [
    activityFacts(say, shown),
    buttons(
      button({
        text: say('seminar.minutes'),
        kind: 'primary',
        action: { action: 'seminar.minutes', id: shown.id },
      }),
      button({
        text: say('reminder.minutes.open'),
        action: { action: 'seminar.open', id: shown.id },
      }),
    ),
    note(
      say('reminder.minutes.own', {
        days: shown.workingDays,
        whose: say(shown.isDefault ? 'metric.isDefault' : 'metric.isOwn'),
      }),
    ),
  ],
}
