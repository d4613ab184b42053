import type { Rule } from '#src/domain/access.ts'
import type { Ask } from './ask.ts'
import type { Reply } from './reply.ts'

/** Something people say in plain words. The phrase that is surest of a message answers it. */
export interface Phrase<Reading = unknown> {
  readonly name: string
  readonly allow: Rule
  /** How sure it is that the message is meant for it, from 0 to 1, and what it read; undefined: not mine. */
  readonly recognise: (ask: Ask, text: string) => Promise<{ sure: number; reading: Reading } | undefined>
  readonly run: (ask: Ask, reading: Reading) => Promise<Reply>
}

export interface BoundPhrase extends Pick<Phrase, 'name' | 'allow'> {
  readonly recognise: (
    ask: Ask,
    text: string,
  ) => Promise<{ readonly sure: number; readonly answer: () => Promise<Reply> } | undefined>
}

export function definePhrase<Reading>(phrase: Phrase<Reading>): BoundPhrase {
  const { name, allow } = phrase
  return {
    name,
    allow,
    recognise: async (ask, text) => {
      const found = await phrase.recognise(ask, text)
      return found && { sure: found.sure, answer: () => phrase.run(ask, found.reading) }
    },
  }
}
