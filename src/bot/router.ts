import { known, type Rule } from '#src/domain/access.ts'
import { refusal } from '#src/failure.ts'
import { sentence, type Sentence } from '#src/i18n/say.ts'
import type { Ask } from './ask.ts'
import type { BoundCommand } from './command.ts'
import type { Inbound, InboundAction } from './inbound.ts'
import type { Lexicon } from './lexicon.ts'
import { permitted } from './permit.ts'
import { nothing, say, tell, toast, type Reply } from './reply.ts'
import { splitFirst } from './words.ts'

/** A plain sentence must be at least this sure of itself to win over a command word. */
const sureEnough = 0.5

async function runCommand(command: BoundCommand, ask: Ask, words: string): Promise<Reply> {
  permitted(command.allow, ask)
  return command.invoke(ask, words)
}

/** What is meant for nobody. A stranger learns no more than that they are one. */
function unknown(lexicon: Lexicon, ask: Ask, word: string): Reply {
  permitted(known, ask)
  const near = lexicon.nearest(word.replace(/^\//, '')).filter(({ allow }) => allow(ask.actor) === true)
  if (near.length === 0) return [say('chat.notUnderstood')]
  const nameOf = ({ name, chinese }: BoundCommand) => `/${ask.language === 'zh' ? chinese[0] : name}`
  throw refusal('chat.unknownCommand', { word, nearest: near.map(nameOf).join(' ') })
}

/** One message, one handler. */
export async function answerWords(lexicon: Lexicon, ask: Ask, words: string): Promise<Reply> {
  if (words === '' && !ask.spoken?.attachments.length)
    return lexicon.command('help')?.invoke(ask, '') ?? nothing
  const { first, rest } = splitFirst(words)
  if (first.startsWith('/')) {
    const command = lexicon.command(first.slice(1))
    if (command) return runCommand(command, ask, rest)
    // The space behind a command is easily forgotten: /听课11月18号 第3节 …
    const meant = await surest(lexicon, ask, words.slice(1))
    return meant && meant.sure >= sureEnough ? answerPhrase(meant, ask) : unknown(lexicon, ask, first)
  }
  const command = lexicon.command(first)
  if (command && rest === '') return runCommand(command, ask, rest)
  const phrase = await surest(lexicon, ask, words)
  if (phrase && (!command || phrase.sure >= sureEnough)) return answerPhrase(phrase, ask)
  if (command) return runCommand(command, ask, rest)
  return unknown(lexicon, ask, first)
}

interface Heard {
  readonly sure: number
  readonly allow: Rule
  readonly answer: () => Promise<Reply>
}

async function answerPhrase({ allow, answer }: Heard, ask: Ask): Promise<Reply> {
  permitted(allow, ask)
  return answer()
}

async function surest(lexicon: Lexicon, ask: Ask, words: string) {
  let best: Heard | undefined
  for (const { allow, recognise } of lexicon.phrases) {
    const found = await recognise(ask, words)
    if (found && found.sure > (best?.sure ?? 0)) best = { ...found, allow }
  }
  return best
}

export async function answerAction(lexicon: Lexicon, ask: Ask, pressed: InboundAction): Promise<Reply> {
  const action = lexicon.action(pressed.action)
  if (!action) return [toast('error', 'chat.oldCard')]
  permitted(action.allow, ask)
  return (await action.invoke(ask, pressed.value, pressed.form)) ?? [toast('error', 'chat.oldCard')]
}

export async function answerEvent(lexicon: Lexicon, ask: Ask, event: Inbound): Promise<Reply> {
  if (event.type === 'message' || event.type === 'action') return nothing
  return (await lexicon.event(event.type)?.invoke(ask, event)) ?? nothing
}

/** What a refused person is told: the reason, as a toast on a card and as a sentence elsewhere. */
export function refused(inbound: Inbound, reason: Sentence): Reply {
  if (inbound.type === 'action') return [{ part: 'toast', tone: 'warning', sentence: reason }]
  return [tell('here', reason)]
}

/** What a person is told when the fault is ours. */
export function apology(inbound: Inbound, trace: string): Reply {
  return refused(inbound, sentence('chat.fault', { trace }))
}
