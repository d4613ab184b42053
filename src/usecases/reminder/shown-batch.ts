import { isOwed } from '#src/domain/obligation.ts'
import type { SentBatch } from '#src/ports/duties.ts'
import { shownReminder } from './shown.ts'
import type { Around } from './words/word.ts'
import { wordsAmong, wordsOf } from './words/words.ts'

/** What a message that went out says as things are now; undefined where the person is gone. */
export async function shownBatch(around: Around, { batch, obligationIds, reminders: told }: SentBatch) {
  const open = (await around.records.obligations.byIds(obligationIds)).filter(isOwed)
  const words = await wordsOf(told, around)
  const shown = await shownReminder(around, { told, open, batch })
  return shown && { ...shown, words: wordsAmong(told, words).map((word) => word.shown) }
}
