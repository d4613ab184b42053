import type { Rule } from '#src/domain/access.ts'
import type { MessageKey } from '#src/i18n/messages.ts'
import type { Ask } from './ask.ts'
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
  const { read, run, ...shown } = command
  return { ...shown, invoke: async (ask, words) => run(ask, read(words)) }
}

/** For commands without arguments. */
export const noWords = (): undefined => undefined
