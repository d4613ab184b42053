import type { Say } from '#src/i18n/say.ts'
import { dayText } from './format.ts'
import { button, buttons, card, note, type Card } from './kit.ts'
import { ownReminderFacts, type OwnReminderShown } from './own-reminder-facts.ts'
import { defineView } from './view.ts'

export interface OwnReminderSet extends OwnReminderShown {
  /** Where the hour is from, if nobody said one. */
  readonly assumed: 'default' | 'soon' | undefined
  /** It comes to a group at an hour at which most people do not want to be disturbed. */
  readonly atNight: boolean
}

/** 提醒已设好 — what, when and for whom, with the next three times. */
export const ownReminderSet = defineView<OwnReminderSet>({
  name: 'own-reminder-set',
  audience: 'private',
  draw: (shown, say) => drawSet(shown, say, true),
})

export const groupReminderSet = defineView<OwnReminderSet>({
  name: 'group-reminder-set',
  audience: 'anyone',
  draw: (shown, say) => drawSet(shown, say, false),
})

function drawSet(shown: OwnReminderSet, say: Say, own: boolean): Card {
  const { id, number, schedule, next, daysOff, assumed, atNight } = shown
  const { time } = schedule
  const later = (until: 'tomorrow' | 'hour') =>
    ({ action: 'reminder.snooze', batch: `own/${id}/next`, until }) as const
  return card(
    { title: say('own.set'), subtitle: `#${number}`, tone: 'green' },
    ownReminderFacts(shown, say),
    assumed === 'default' && note(say('own.time.default', { time })),
    assumed === 'soon' && note(say('own.time.soon', { time })),
    ...daysOff.map((day) => note(say('own.isDayOff', { day: dayText(say, day) }))),
    atNight && note(say('own.isNight', { time })),
    next.length === 0 && note(say('own.noneAhead')),
    buttons(
      button({ text: say('own.cancel'), action: { action: 'reminder.cancel', id } }),
      own && next.length > 0 && button({ text: say('own.later'), action: later('hour') }),
      own && next.length > 0 && button({ text: say('own.laterDay'), action: later('tomorrow') }),
    ),
    own && shown.isRecurring && note(say('own.laterNote')),
  )
}
