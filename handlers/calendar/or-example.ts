import type { Ask } from '#src/bot/ask.ts'
import { withoutWords } from '#src/bot/quote.ts'
import { Refusal, refusal } from '#src/failure.ts'
import type { MessageKey } from '#src/i18n/messages.ts'
import { textOf } from '#src/i18n/say.ts'

/** Who wrote something that cannot be read is told why, and shown lines that work. `example` has no holes. */
export function orExample<Result>({ place, language }: Ask, example: MessageKey, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw refusal('chat.wrongWords', {
      reason: textOf(withoutWords(error.sentence, place), language),
      example: textOf({ key: example, values: {} }, language),
    })
  }
}
