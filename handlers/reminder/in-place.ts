import { z } from 'zod'
import type { Ask } from '#src/bot/ask.ts'
import { replace, type Part } from '#src/bot/reply.ts'
import { filingReminder } from '#src/cards/filing-reminder.ts'
import { shownBatch } from '#src/usecases/reminder/shown-batch.ts'

/** In the value of a button on a reminder: which message it is. */
export const batchName = z.string().min(1).max(200)

/** The message on which something was pressed, as it is now: what is done is gone, and the rest stays. */
export async function reminderInPlace(ask: Ask, batch: string): Promise<readonly Part[]> {
  const sent = await ask.records.reminders.sentBatch(batch)
  if (!sent || sent.personId !== ask.actor.person?.id) return []
  const shown = await shownBatch(ask, sent)
  return shown ? [replace(filingReminder, shown)] : []
}
