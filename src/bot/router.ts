import { may, type Rule } from '#src/domain/access.ts'
import { refusal } from '#src/failure.ts'
import { sentence, type Sentence } from '#src/i18n/say.ts'
import type { Ask } from './ask.ts'
import type { BoundCommand } from './command.ts'
import type { Inbound, InboundAction } from './inbound.ts'
import type { Lexicon } from './lexicon.ts'
import { perform } from './perform.ts'
import { permitted } from './permit.ts'
import { nothing, say, tell, toast, type Reply } from './reply.ts'
import { splitFirst } from './words.ts'

/** A plain sentence must be at least this sure of itself to win over a command word. */
const sureEnough = 0.5

export function runCommand(command: BoundCommand, ask: Ask, words: string): Promise<Reply> {
  const { name, allow } = command
  return perform({ name: `command.${name}`, allow }, ask, () => command.invoke(ask, words))
}

/** What is meant for nobody. A stranger learns no more than that they are one. */
function unknown(lexicon: Lexicon, ask: Ask, word: string): Reply {
  permitted(may('self.read'), ask)
  const near = lexicon.nearest(word.replace(/^\//, '')).filter(({ allow }) => allow(ask.actor) === true)
  if (near.length === 0) return [say('chat.notUnderstood')]
  const nameOf = ({ name, chinese }: BoundCommand) => `/${ask.language === 'zh' ? chinese[0] : name}`
  throw refusal('chat.unknownCommand', { word, nearest: near.map(nameOf).join(' ') })
}

/** One message, one handler. Nothing but the bot's name is a call for help. */
export async function answerWords(lexicon: Lexicon, ask: Ask, words: string): Promise<Reply> {
  const files = ask.spoken?.attachments ?? []
  if (words === '' && files.length === 0) return lexicon.command('help')?.invoke(ask, '') ?? nothing
  return answerPlain(lexicon, ask, words)
}

async function answerPlain(lexicon: Lexicon, ask: Ask, words: string): Promise<Reply> {
  const { first, rest } = splitFirst(words)
  const slashed = first.startsWith('/')
  const command = lexicon.command(slashed ? first.slice(1) : first)
  if (command && (slashed || rest === '')) return runCommand(command, ask, rest)
  // The space behind a command is easily forgotten: /听课11月18号 第3节 …
  const phrase = await surest(lexicon, ask, slashed ? words.slice(1) : words)
  const needed = command || slashed ? sureEnough : 0
  if (phrase && phrase.sure >= needed) return answerPhrase(phrase, ask)
  return command ? runCommand(command, ask, rest) : unknown(lexicon, ask, first)
}

interface Heard {
  readonly name: string
  readonly sure: number
  readonly allow: Rule
  readonly answer: () => Promise<Reply>
}

function answerPhrase({ name, allow, answer }: Heard, ask: Ask): Promise<Reply> {
  return perform({ name: `phrase.${name}`, allow }, ask, answer)
}

async function surest(lexicon: Lexicon, ask: Ask, words: string) {
  let best: Heard | undefined
  for (const { name, allow, recognise } of lexicon.phrases) {
    const found = await recognise(ask, words)
    if (found && found.sure > (best?.sure ?? 0)) best = { ...found, name, allow }
  }
  return best
}

export async function answerAction(lexicon: Lexicon, ask: Ask, pressed: InboundAction): Promise<Reply> {
  const action = lexicon.action(pressed.action)
  if (!action) return [toast('error', 'chat.oldCard')]
  return perform(action, ask, async () => {
    const reply = await action.invoke(ask, pressed.value, pressed.form)
    return reply ?? [toast('error', 'chat.oldCard')]
  })
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
