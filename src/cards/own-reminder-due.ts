import type { Say } from '#src/i18n/say.ts'
import { instantText, type ShownInstant } from './instant-text.ts'
import { button, buttons, card, note, type Card } from './kit.ts'
import { defineView } from './view.ts'

export interface OwnReminderDue {
  /** Empty where nobody said of what. */
  readonly what: string
  /** For putting it off. */
  readonly batch: string
  readonly number: number
  /** It was to come then, and `missed` in all did not. */
  readonly late: { readonly at: ShownInstant; readonly missed: number } | undefined
  /** It came then, and was put off. */
  readonly again: ShownInstant | undefined
  /** When it is that this comes ahead of. */
  readonly ahead: ShownInstant | undefined
  /** None where it does not come again. */
  readonly next: ShownInstant | undefined
}

/** 自设提醒 — what somebody wanted to be told now. */
export const ownReminderDue = defineView<OwnReminderDue>({
  name: 'own-reminder-due',
  audience: 'private',
  draw: (due, say) => drawDue(due, say, say('own.something')),
})

/** The same for a group: what it is about is known there, and nobody is named. */
export const groupReminderDue = defineView<OwnReminderDue>({
  name: 'group-reminder-due',
  audience: 'anyone',
  draw: (due, say) => drawDue(due, say, undefined),
})

function drawDue(
  { what, batch, number, late, again, ahead, next }: OwnReminderDue,
  say: Say,
  own: string | undefined,
): Card {
  const snooze = (until: 'tomorrow' | 'hour') => ({ action: 'reminder.snooze', batch, until }) as const
  const about = what === '' ? (own ?? say('own.somethingGroup')) : what
  return card(
    { title: say('own.due', { what: about }), tone: 'orange', subtitle: `#${number}` },
    ahead && note(say('own.dueAhead', { time: instantText(say, ahead) })),
    late && note(say('own.dueLate', { time: instantText(say, late.at) })),
    late !== undefined && late.missed > 1 && note(say('own.dueMissed', { count: late.missed })),
    again && note(say('own.dueAgain', { time: instantText(say, again) })),
    note(next ? say('own.dueNext', { time: instantText(say, next) }) : say('own.dueLast')),
    own !== undefined &&
      buttons(
        button({ text: say('reminder.snoozeTomorrow'), action: snooze('tomorrow') }),
        button({ text: say('reminder.snoozeHour'), action: snooze('hour') }),
      ),
  )
}
