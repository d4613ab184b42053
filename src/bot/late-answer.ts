import { textOf } from '#src/i18n/say.ts'
import type { NewMessage } from '#src/ports/outbox.ts'
import type { Store } from '#src/ports/store.ts'
import type { CallbackAnswer } from './inbound.ts'

export interface LateAnswer {
  /** Of what was pressed, once. */
  readonly key: string
  readonly messageId: string
  readonly openId: string
  /** None where the work was given up. */
  readonly answer: CallbackAnswer | undefined
}

/**
 * Shows what a press came to when it is too late to answer it: the card anew, in the order of its chat; without one
 * the words of the toast, to whoever pressed alone. Returns the lanes with something new to send.
 */
export async function showLateAnswer(
  { key, messageId, openId, answer }: LateAnswer,
  store: Pick<Store, 'transaction'>,
): Promise<readonly string[]> {
  return store.transaction(async ({ outbox }) => {
    if (answer?.card) {
      const pressed = await outbox.byMessageId(messageId)
      if (pressed) await outbox.redraw(pressed.id, JSON.stringify(answer.card.data))
      return pressed ? [pressed.lane] : []
    }
    const text = answer ? answer.toast?.content : failed()
    if (text === undefined) return []
    const target: NewMessage['target'] = { kind: 'person', openId }
    const content = JSON.stringify({ text })
    await outbox.put({ key: `late:${key}`, target, type: 'text', content, language: 'zh' })
    return [openId]
  })
}

/** In both languages: the job that knew the reader's is gone. */
function failed(): string {
  const sentence = { key: 'chat.failed', values: {} } as const
  return `${textOf(sentence, 'zh')}\n${textOf(sentence, 'en')}`
}
