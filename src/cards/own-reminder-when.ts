import { button, buttons, card, facts, note } from './kit.ts'
import { defineView } from './view.ts'

type Wished = Readonly<Record<string, string | number | boolean | readonly string[]>>

export interface OwnReminderWhen {
  readonly what: string
  readonly choices: readonly { readonly name: 'hour' | 'tomorrow' | 'monday'; readonly wish: Wished }[]
}

const words = { hour: 'own.whenHour', tomorrow: 'own.whenTomorrow', monday: 'own.whenMonday' } as const

/** Of what is known, when is not: the usual times to choose from. */
export const ownReminderWhen = defineView<OwnReminderWhen>({
  name: 'own-reminder-when',
  audience: 'private',
  draw: ({ what, choices }, say) =>
    card(
      { title: say('own.askWhen'), tone: 'blue' },
      what !== '' && facts([[say('own.what'), what]]),
      buttons(
        ...choices.map(({ name, wish }) =>
          button({ text: say(words[name]), action: { action: 'reminder.set', ...wish } }),
        ),
      ),
      note(say('own.whenOr')),
    ),
})
