import type { Rule } from '#src/domain/access.ts'
import { Refusal, refusal } from '#src/failure.ts'
import type { MessageKey } from '#src/i18n/messages.ts'
import { textOf } from '#src/i18n/say.ts'
import type { Ask } from './ask.ts'
import { withoutWords } from './quote.ts'
import type { Reply } from './reply.ts'

/** One thing a person can say: `/observe`, `／听课` or just 听课. */
export interface Command<Args = unknown> {
  /** The English word, without the slash. */
  readonly name: string
  /** The Chinese words; the first is the one shown. */
  readonly chinese: readonly [string, ...string[]]
  readonly summary: MessageKey
  /** A line that works as it stands; shown with a wrong argument and in /help. */
  readonly example: MessageKey
  /** Who may. There is no default: a command nobody thought about does not compile. */
  readonly allow: Rule
  /** Understands what follows the command; throws a Refusal with the reason. */
  readonly read: (words: string) => Args
  readonly run: (ask: Ask, args: Args) => Promise<Reply>
}

/** A command whose arguments are hidden, so that commands of all kinds fit in one list. */
export interface BoundCommand extends Omit<Command, 'read' | 'run'> {
  readonly invoke: (ask: Ask, words: string) => Promise<Reply>
}

export function defineCommand<Args>(command: Command<Args>): BoundCommand {
  const { read: _, run, ...shown } = command
  return { ...shown, invoke: async (ask, words) => run(ask, understood(ask, words, command)) }
}

/** Who wrote something a command cannot read is told why, and shown a line that works. */
function understood<Args>(
  { place, language }: Ask,
  words: string,
  { read, example }: Pick<Command<Args>, 'read' | 'example'>,
): Args {
  try {
    return read(words)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw refusal('chat.wrongWords', {
      reason: textOf(withoutWords(error.sentence, place), language),
      // The examples of commands have no holes.
      example: textOf({ key: example, values: {} }, language),
    })
  }
}

/** For commands without arguments. */
export const noWords = (): undefined => undefined
