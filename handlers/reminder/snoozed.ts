import type { Ask } from '#src/bot/ask.ts'
import { toast, type Part } from '#src/bot/reply.ts'
import { localDate, localTime } from '#src/domain/dates.ts'
import type { SnoozeOutcome } from '#src/usecases/reminder/snooze.ts'

/** When it is said once more, or why not. */
export function snoozed({ rules: { timeZone } }: Ask, outcome: SnoozeOutcome): Part {
  if (outcome.outcome !== 'snoozed') {
    const isDone = outcome.outcome === 'done'
    return isDone ? toast('success', 'reminder.snoozeDone') : toast('warning', 'reminder.snoozeNone')
  }
  const { at, due, isBroughtForward } = outcome
  const time = `${localDate(at, timeZone)} ${localTime(at, timeZone)}`
  return isBroughtForward && due !== undefined
    ? toast('success', 'reminder.snoozedLastCall', { due, time })
    : toast('success', 'reminder.snoozed', { time })
}
