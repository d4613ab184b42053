import type { MessageKey, ValuesOf } from '#src/i18n/messages.ts'
import { sentence, type Sentence } from '#src/i18n/say.ts'

/** A person asked for what cannot be done: says why and what to do next. Nothing is lost, nothing is retried. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly sentence: Sentence
  /** The command or button that was refused, such as `/role` or `observation.withdraw`, where it is known. */
  readonly asked: string | undefined
  constructor(reason: Sentence, asked?: string) {
    super(`refused: ${reason.key}`)
    this.sentence = reason
    this.asked = asked
  }

  /** The same refusal, of this command or button. */
  of(asked: string): Refusal {
    return this.asked === undefined ? new Refusal(this.sentence, asked) : this
  }
}

export function refusal<Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>): Refusal {
  return new Refusal(sentence(key, ...values))
}

/** Not now: the same work may succeed after `waitMs` milliseconds. */
export class Later extends Error {
  override readonly name = 'Later'
  readonly waitMs: number
  constructor(reason: string, waitMs: number, options?: ErrorOptions) {
    super(reason, options)
    this.waitMs = waitMs
  }
}

/** A bug or a broken setting: retrying cannot help. Logged with ids and kept for an administrator. */
export class Fault extends Error {
  override readonly name = 'Fault'
}
