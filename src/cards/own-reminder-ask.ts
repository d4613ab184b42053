import type { Say } from '#src/i18n/say.ts'
import { dayText } from './format.ts'
import { button, buttons, card, markdown, plain, type Card } from './kit.ts'
import { ownReminderFacts, type OwnReminderShown } from './own-reminder-facts.ts'
import { defineView } from './view.ts'

/** What the button of a wish sends back. */
type Wished = Readonly<Record<string, string | number | boolean | readonly string[]>>

export interface OwnReminderAsk extends Omit<OwnReminderShown, 'id' | 'number' | 'daysOff'> {
  readonly on: string
  readonly rolled: string
  readonly asRolled: Wished
  readonly asNominal: Wished
}

/** The day that was said is a day off: which one is meant is asked before anything is set. */
export const ownReminderAsk = defineView<OwnReminderAsk>({
  name: 'own-reminder-ask',
  audience: 'private',
  draw: drawAsk,
})

export const groupReminderAsk = defineView<OwnReminderAsk>({
  name: 'group-reminder-ask',
  audience: 'anyone',
  draw: drawAsk,
})

function drawAsk({ on, rolled, asRolled, asNominal, ...shown }: OwnReminderAsk, say: Say): Card {
  const [nominal, moved] = [dayText(say, on), dayText(say, rolled)]
  return card(
    { title: say('own.ask'), tone: 'orange' },
    markdown(plain(say('own.rolled', { on: nominal, rolled: moved }))),
    ownReminderFacts(shown, say),
    buttons(
      button({
        text: say('own.confirmRolled', { day: moved }),
        kind: 'primary',
        action: { action: 'reminder.set', ...asRolled },
      }),
      button({
        text: say('own.confirmNominal', { day: nominal }),
        action: { action: 'reminder.set', ...asNominal },
      }),
    ),
  )
}
