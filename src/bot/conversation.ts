import { localDate } from '#src/domain/dates.ts'
import type { Refusal } from '#src/failure.ts'
import type { Log } from '#src/log.ts'
import type { AuditVia } from '#src/ports/audit.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import type { Records } from '#src/ports/store.ts'
import { actorOf, languageChosen } from '#src/usecases/actor.ts'
import type { Ask, Spoken } from './ask.ts'
import { deliver, type Delivery, type Occasion } from './deliver.ts'
import type { Inbound, InboundMessage } from './inbound.ts'
import type { Lexicon } from './lexicon.ts'
import { explained } from './explain.ts'
import { withoutWords } from './quote.ts'
import { accountRefusal } from './perform.ts'
import { nothing, type Reply } from './reply.ts'
import { answerAction, answerEvent, answerWords, apology, refused } from './router.ts'
import { inForce, type Rulebook } from '#src/domain/rulebook.ts'
import { mentionsBot, wordsOf } from './words.ts'

export interface ConversationDeps {
  readonly lexicon: Lexicon
  readonly rules: Rulebook
  readonly adminOpenIds: readonly string[]
  readonly log: Log
  readonly newId: () => string
  readonly publicUrl?: () => string | undefined
}

export interface Happening {
  /** What makes two deliveries one. */
  readonly key: string
  readonly inbound: Inbound
  readonly now: Date
  /** Empty where nobody has to be told apart from the bot: outside groups. */
  readonly botOpenId: string
}

export interface Conversation {
  /** Answers what happened, inside a transaction. A Refusal leaves through here, so that nothing of it is kept. */
  answer(happening: Happening, records: Records): Promise<Delivery>
  /** Says why not, in a transaction of its own, and keeps in the audit what somebody had no right to. */
  refuse(happening: Happening, refusal: Refusal, records: Records): Promise<Delivery>
  /** Says that the fault is ours, with the number under which the log knows it. */
  apologise(happening: Happening, trace: string, records: Records): Promise<Delivery>
}

export function createConversation(deps: ConversationDeps): Conversation {
  const { lexicon, log } = deps

  const answerOf = async (happening: Happening, ask: Ask): Promise<Reply> => {
    const { inbound, botOpenId } = happening
    if (inbound.type === 'action') return answerAction(lexicon, ask, inbound)
    if (inbound.type !== 'message') return answerEvent(lexicon, ask, inbound)
    // In a group the bot hears only what is said to it, even where the platform would let it hear more.
    if (inbound.chatKind === 'group' && !mentionsBot(inbound, botOpenId)) return nothing
    const words = wordsOf(inbound, botOpenId)
    if (words === '' && inbound.attachments.length === 0 && inbound.chatKind === 'p2p') return nothing
    return answerWords(lexicon, ask, words)
  }

  const inContext = async (
    happening: Happening,
    records: Records,
    reply: (ask: Ask) => Promise<Reply> | Reply,
  ): Promise<Delivery> => {
    const context = await contextOf(happening, records, deps)
    const said = await reply(context.ask)
    return deliver(said, context.occasion, records, log)
  }

  return {
    answer: (happening, records) => inContext(happening, records, (ask) => answerOf(happening, ask)),
    refuse: (happening, refusal, records) =>
      inContext(happening, records, async (ask) => {
        await accountRefusal(refusal, ask, happening.inbound)
        return refused(happening.inbound, withoutWords(await explained(refusal.sentence, ask), ask.place))
      }),
    apologise: (happening, trace, records) =>
      inContext(happening, records, () => apology(happening.inbound, trace)),
  }
}

/** Who asks, by the platform's id; undefined for what nobody does, such as a chat being dissolved. */
function openIdOf(inbound: Inbound): string | undefined {
  if (inbound.type === 'message') return inbound.senderOpenId
  if (inbound.type === 'action' || inbound.type === 'bot-added') return inbound.operatorOpenId
  return 'openId' in inbound ? inbound.openId : undefined
}

function viaOf({ type }: Inbound): AuditVia {
  if (type === 'action') return 'card'
  return type === 'message' || type === 'menu' ? 'chat' : 'event'
}

async function placeOf({ inbound }: Happening, snapshot: ConsortiumSnapshot, records: Records) {
  if (inbound.type === 'menu' || inbound.type === 'person-changed' || inbound.type === 'person-left') {
    return { place: { id: '', kind: 'p2p', school: undefined } as const, language: undefined }
  }
  const chat = await records.chats.byId(inbound.chatId)
  const kind = await kindOf(inbound, chat?.kind, records)
  const school = snapshot.schools.find((one) => one.id === chat?.schoolId)
  return { place: { id: inbound.chatId, kind, school } as const, language: chat?.language }
}

/** A pressed card does not say in what kind of chat it is: its own row in the outbox does. */
async function kindOf(inbound: Inbound, known: 'p2p' | 'group' | undefined, records: Records) {
  if (inbound.type === 'message') return inbound.chatKind
  if (inbound.type === 'chat-entered') return 'p2p'
  if (inbound.type !== 'action') return known ?? 'group'
  if (known) return known
  const row = await records.outbox.byMessageId(inbound.messageId)
  return row?.target.kind === 'person' ? 'p2p' : 'group'
}

function spokenIn(message: InboundMessage, botOpenId: string): Spoken {
  const { messageId: id, parentId, attachments } = message
  const mentions = message.mentions.filter(({ openId }) => openId !== botOpenId)
  return { id, parentId, attachments, mentions }
}

async function contextOf(happening: Happening, records: Records, deps: ConversationDeps) {
  const { inbound, now, key } = happening
  const snapshot = await records.consortium.snapshot()
  const openId = openIdOf(inbound)
  const known = { schools: snapshot.schools, adminOpenIds: deps.adminOpenIds }
  const actor = await actorOf(openId ?? '', known, records)
  const { place, language: chatLanguage } = await placeOf(happening, snapshot, records)
  const language = (await languageChosen(actor, records)) ?? 'zh'
  const groupLanguage = chatLanguage ?? 'zh'
  const messageId = inbound.type === 'message' ? inbound.messageId : undefined
  const ask: Ask = {
    actor,
    via: viaOf(inbound),
    place,
    language: place.kind === 'group' ? groupLanguage : language,
    now,
    today: localDate(now, deps.rules.timeZone),
    consortium: snapshot,
    rules: inForce(deps.rules, snapshot),
    records,
    spoken: inbound.type === 'message' ? spokenIn(inbound, happening.botOpenId) : undefined,
    adminOpenIds: deps.adminOpenIds,
    publicUrl: deps.publicUrl?.(),
    newId: deps.newId,
  }
  const group = { chatId: place.id, messageId, language: groupLanguage }
  const occasion: Occasion = {
    key,
    language,
    asker: openId === undefined ? undefined : { openId },
    group: place.kind === 'group' ? group : undefined,
    pressedMessageId: inbound.type === 'action' ? inbound.messageId : undefined,
  }
  return { ask, occasion }
}
