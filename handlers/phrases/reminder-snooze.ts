import type { Ask } from '#src/bot/ask.ts'
import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { readSnooze } from '#src/domain/reminder/read-snooze.ts'
import type { SentBatch } from '#src/ports/duties.ts'
import { snoozeOwn } from '#src/usecases/reminder/own/snooze-own.ts'
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
    const found = await meant(ask)
    if (typeof found !== 'string') return [snoozed(ask, await snooze(ask, found, until))]
    return [snoozed(ask, await snoozeOwn(ask, found, { until, which: 'last' }))]
  },
})

/** What was sent, or the id of a reminder of one's own: the one that is answered, or the last one. */
async function meant(ask: Ask): Promise<SentBatch | string | undefined> {
  const { spoken, records } = ask
  if (spoken?.parentId === undefined) return lastOf(ask)
  const key = (await records.outbox.byMessageId(spoken.parentId))?.key ?? ''
  const batch = /^reminder:(.+)#\d+$/.exec(key)?.[1]
  if (batch !== undefined) return records.reminders.sentBatch(batch)
  return /^own:([\da-f-]{36}):/u.exec(key)?.[1] ?? lastOf(ask)
}

async function lastOf({ actor, now, records }: Ask): Promise<SentBatch | string | undefined> {
  if (!actor.person) return undefined
  const after = new Date(now.getTime() - daysBack * 86_400_000)
  const sent = await records.reminders.lastBatch(actor.person.id, after)
  const own = await records.ownReminders.lastSentTo(actor.person.id, sent?.at ?? after)
  return own ? own.id : sent
}
