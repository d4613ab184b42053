import type { Ask } from '#src/bot/ask.ts'
import { groupReminderSet, ownReminderSet, type OwnReminderSet } from '#src/cards/own-reminder-set.ts'
import type { View } from '#src/cards/view.ts'
import type { TimeBy } from '#src/domain/reminder/own/own-reading.ts'
import { isNight } from '#src/domain/reminder/quiet.ts'
import type { OwnReminder } from '#src/ports/own-reminders.ts'
import { shownOwn } from '#src/usecases/reminder/own/shown-own.ts'

/** The card that says that it is set: before a group for what a group is told. */
export function setCard(
  ask: Ask,
  own: OwnReminder,
  timeBy: TimeBy,
): readonly [View<OwnReminderSet>, OwnReminderSet] {
  const data = { ...shownOwn(ask, own), assumed: assumedOf(timeBy), atNight: isAtNight(own) }
  return [own.chatId === undefined ? ownReminderSet : groupReminderSet, data]
}

function assumedOf(timeBy: TimeBy): OwnReminderSet['assumed'] {
  if (timeBy === 'soon') return 'soon'
  return timeBy === 'default' || timeBy === 'part' ? 'default' : undefined
}

function isAtNight({ chatId, schedule }: OwnReminder): boolean {
  return chatId !== undefined && isNight(schedule.time)
}
