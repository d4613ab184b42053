import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import type { Snooze } from '#src/domain/reminder/snooze.ts'
import { snooze } from '#src/usecases/reminder/snooze.ts'
import { snoozeOwn } from '#src/usecases/reminder/own/snooze-own.ts'
import { nextTimes, ownBatch } from '../reminder/own-batch.ts'
import { snoozed } from '../reminder/snoozed.ts'

const times = {
  tomorrow: { kind: 'days', days: 1 },
  hour: { kind: 'minutes', minutes: 60 },
} as const satisfies Readonly<Record<string, Snooze>>

/** 明天再提醒我 — this message once more, later; what is planned besides stays. */
export const reminderSnooze = defineAction({
  name: 'reminder.snooze',
  value: z.object({
    batch: z.string().min(1).max(200),
    until: z.enum(['tomorrow', 'hour']).default('tomorrow'),
  }),
  allow: may('reminder.own'),
  async run(ask, { value: { batch, until } }) {
    const own = ownBatch(batch)
    if (own) {
      const put = { until: own.which === 'next' ? nextTimes[until] : times[until], which: own.which }
      return [snoozed(ask, await snoozeOwn(ask, own.id, put))]
    }
    const sent = await ask.records.reminders.sentBatch(batch)
    return [snoozed(ask, await snooze(ask, sent, times[until]))]
  },
})
