import type { Ask } from '#src/bot/ask.ts'
import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { readSnooze } from '#src/domain/reminder/read-snooze.ts'
import type { SentBatch } from '#src/ports/duties.ts'
import { snooze } from '#src/usecases/reminder/snooze.ts'
import { snoozed } from '../reminder/snoozed.ts'

/** What was sent longer ago is not meant by 明天再提醒我. */
const daysBack = 7

/** 明天再提醒我, 半小时后再说 — of the reminder that is answered, or of the last one. */
export const reminderSnoozePhrase = definePhrase({
  name: 'reminder-snooze',
  allow: may('reminder.own'),
  async recognise({ today, consortium: { terms } }, text) {
    const reading = readSnooze(text, { today, terms })
    return reading && { sure: 0.8, reading }
  },
  async run(ask, until) {
    return [snoozed(ask, await snooze(ask, await meant(ask), until))]
  },
})

async function meant({ spoken, actor, now, records }: Ask): Promise<SentBatch | undefined> {
  const parent =
    spoken?.parentId === undefined ? undefined : await records.outbox.byMessageId(spoken.parentId)
  const batch = /^reminder:(.+)#\d+$/.exec(parent?.key ?? '')?.[1]
  if (batch !== undefined) return records.reminders.sentBatch(batch)
  const after = new Date(now.getTime() - daysBack * 86_400_000)
  return actor.person && records.reminders.lastBatch(actor.person.id, after)
}
