import { refusal } from '#src/failure.ts'
import type { OwnReminder } from '#src/ports/own-reminders.ts'
import { note } from '../../audit/note.ts'
import type { Context } from '../../context.ts'
import { progressOf } from './progress.ts'
import { mayTouch, ofOwn } from './reach.ts'

/** Ends one. Undefined where it had ended already; of what is not there, or not theirs, a Refusal. */
export async function cancelOwn(context: Context, id: string): Promise<OwnReminder | undefined> {
  const { records, now } = context
  const own = await records.ownReminders.hold(id)
  if (!own) throw refusal('own.nothingLike')
  if (!mayTouch(context, own)) throw refusal('own.notYours')
  if (own.ended) return undefined
  const progress = { ...progressOf(own), snoozedUntil: undefined, ended: 'cancelled' as const }
  await records.ownReminders.put(own.id, progress, now)
  await note(context, 'reminder.cancelled', ofOwn(own))
  return own
}
